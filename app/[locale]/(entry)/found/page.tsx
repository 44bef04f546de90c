import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { FoundForm } from '@/components/members/found-form';
import { db } from '@/db/client';
import { defaultCommunity } from '@/lib/communities/queries';
import { words, wordsOf } from '@/lib/i18n/words';
import { localeOr404 } from '@/lib/web/visit';
import { foundFirst } from './actions';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('members.found.title'), robots: { index: false } };
}

/** The first run: as long as the installation holds no community. */
export default async function FoundPage({ params }: Props) {
  const locale = localeOr404((await params).locale);
  if (await defaultCommunity(db())) notFound();
  const t = words(locale);
  return (
    <div className="narrow page-top stack-6">
      <h1>{t('members.found.title')}</h1>
      <p className="lead">{t('members.found.lead')}</p>
      <WordsProvider
        locale={locale}
        words={wordsOf(
          locale,
          ['members', 'ground', 'communities'],
          ['found.', 'join.', 'sign-in.', 'commune.', 'refused.', 'field.', 'map.'],
        )}
      >
        <FoundForm found={foundFirst.bind(null, locale)} locale={locale} />
      </WordsProvider>
    </div>
  );
}
