import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { AlertForm } from '@/components/saved/alert-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { words, wordsOf } from '@/lib/i18n/words';
import { readSearch } from '@/lib/listings/search-wish';
import { longestLabel } from '@/lib/saved/policy';
import { plainQuery, queryParts, typedIn } from '@/lib/saved/query';
import { db } from '@/db/client';
import { categoriesOf } from '@/lib/communities/queries';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { fieldsShown } from '../../search-gather';
import { searchSaid } from '../../search-said';
import { createAlert } from '../actions';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('saved.alerts.new.title'), robots: { index: false } };
}

/** A search, as an alert: what it is called and how often it tells. */
export default async function NewAlertPage({ params, searchParams }: Props) {
  const [said, parts] = await Promise.all([params, searchParams]);
  const query = plainQuery(typedIn(parts));
  const here = `/${said.locale}/${said.community}/alerts/new${query && `?${query}`}`;
  const { locale, community } = await memberHere(said, here);
  const t = words(locale);
  const search = paths.search(locale, community.slug);
  if (query === '')
    return (
      <div className="narrow page-top">
        <EmptyState
          heading="h1"
          title={t('saved.alerts.new.empty')}
          action={<ButtonLink href={search}>{t('saved.alerts.search')}</ButtonLink>}
        >
          <p>{t('saved.refused.empty-search')}</p>
        </EmptyState>
      </div>
    );
  const known = {
    locale,
    categories: await categoriesOf(db(), community.id),
    fields: await fieldsShown(community, locale),
  };
  const label = searchSaid(t, readSearch(queryParts(query)), known);
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(locale, ['saved', 'ground'], ['refused.', 'field.', 'alerts.'])}
    >
      <div className="narrow page-top stack-6">
        <h1>{t('saved.alerts.new.title')}</h1>
        <p className="lead">{t('saved.alerts.lead')}</p>
        <AlertForm
          send={createAlert.bind(null, { locale, community: community.slug, query })}
          label={label.slice(0, longestLabel)}
        />
        <p>
          <ButtonLink look="quiet" href={`${search}?${query}`}>
            {t('saved.alerts.see')}
          </ButtonLink>
        </p>
      </div>
    </WordsProvider>
  );
}
