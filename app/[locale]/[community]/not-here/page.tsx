import type { Metadata } from 'next';
import { words } from '@/lib/i18n/words';
import { localeOr404 } from '@/lib/web/visit';
import { NotHere } from '../../not-here';

/** Kept by the server that answers with it, and nowhere else: any address may ask for it. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; community: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('ground.missing.title'), robots: { index: false } };
}

/** What the server answers in place of a page of the community that is not there. */
export default function NotHerePage() {
  return <NotHere inCommunity />;
}
