import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import { filtersOn, searchWith, searchWithout, wider } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import type { SearchProps } from './search-props';
import { nameOf } from './search-names';

/** Nothing was found: which filter to drop, how far to widen, what else to do. */
export function NothingFound({ t, locale, community, wish, categories, fields }: SearchProps) {
  const to = (change: Parameters<typeof searchWith>[1]) =>
    paths.search(locale, community.slug, searchWith(wish, change));
  const next = wish.radius ? wider(wish.radius) : undefined;
  return (
    <EmptyState
      title={t('listings.search.none')}
      action={
        <ButtonLink
          href={paths.newListing(locale, community.slug, { kind: 'request', title: wish.q || undefined })}
        >
          {t('listings.search.none.post')}
        </ButtonLink>
      }
      other={<Go href={paths.listings(locale, community.slug)}>{t('listings.search.none.all')}</Go>}
    >
      <p>{t('listings.search.none.body')}</p>
      <ul className="stack-2">
        {filtersOn(wish)
          .filter((filter) => filter !== 'radius')
          .map((filter) => (
            <li key={filter}>
              <Go href={paths.search(locale, community.slug, searchWithout(wish, filter))}>
                {t('listings.search.none.drop', {
                  name: nameOf(t, wish, filter, { locale, categories, fields }),
                })}
              </Go>
            </li>
          ))}
        {wish.radius && (
          <li>
            {
              <Go href={to({ radius: next })}>
                {next ? t('listings.search.none.wider', { km: next }) : t('listings.search.none.everywhere')}
              </Go>
            }
          </li>
        )}
        {wish.q && <li>{t('listings.search.none.words')}</li>}
      </ul>
    </EmptyState>
  );
}
