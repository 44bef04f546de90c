import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import { manyTotal } from '@/lib/listings/find';
import { searchWith, wider } from '@/lib/listings/search-wish';
import { plainQuery } from '@/lib/saved/query';
import { paths } from '@/lib/web/paths';
import { nameOf } from './search-names';
import type { SearchProps } from './search-props';

/** Nothing was found: which filter is in the way, how far to widen, what else to do. */
export function NothingFound(props: SearchProps) {
  const { t, locale, community, wish, without } = props;
  const search = plainQuery(paths.search(locale, community.slug, searchWith(wish, {})).split('?')[1] ?? '');
  return (
    <EmptyState
      title={t('listings.search.none')}
      action={
        <ButtonLink
          href={paths.newListing(locale, community.slug, { what: 'request', title: wish.q || undefined })}
        >
          {t('listings.search.none.request')}
        </ButtonLink>
      }
      other={<Go href={paths.listings(locale, community.slug)}>{t('listings.search.none.all')}</Go>}
    >
      <p>{t('listings.search.none.body')}</p>
      <ul className="stack-2">
        {without.map((one) => (
          <li key={one.filter}>
            <Without {...props} {...one} />
          </li>
        ))}
        {search && (
          <li>
            <Go rel="nofollow" href={`${paths.newAlert(locale, community.slug)}?${search}`}>
              {t('listings.search.none.alert')}
            </Go>
          </li>
        )}
        {wish.q && <li>{t('listings.search.none.words')}</li>}
      </ul>
    </EmptyState>
  );
}

type WithoutOne = SearchProps & SearchProps['without'][number];

/** The same search without one of its filters, or further, and how many that would find. */
function Without({ t, locale, community, wish, categories, fields, filter, query, total }: WithoutOne) {
  const name = nameOf(t, wish, filter, { locale, categories, fields });
  const next = wish.radius === undefined ? undefined : wider(wish.radius);
  const words =
    filter !== 'radius'
      ? t('listings.search.none.drop', { name })
      : next
        ? t('listings.search.none.wider', { km: next })
        : t('listings.search.none.everywhere');
  return (
    <>
      <Go href={paths.search(locale, community.slug, query)}>{words}</Go>
      {total > 0 && (
        <>
          {' '}
          <span className="soft">
            {total >= manyTotal ? t('listings.search.many') : t('listings.search.count', { count: total })}
          </span>
        </>
      )}
    </>
  );
}
