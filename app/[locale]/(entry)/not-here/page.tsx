import type { Metadata } from 'next';
import { words } from '@/lib/i18n/words';
import { localeOr404 } from '@/lib/web/visit';
import { NotHere } from '../../not-here';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('ground.missing.title'), robots: { index: false } };
}

/** What the server answers in place of a page that is not there, outside of any community. */
export default function NotHerePage() {
  return <NotHere />;
}
