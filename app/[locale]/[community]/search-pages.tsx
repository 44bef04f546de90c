import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import { manyTotal, pageSize } from '@/lib/listings/find';
import { lastPage, searchWith } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import type { SearchProps } from './search-props';

/** How many pages there are; null when there are too many to be counted. */
const pagesOf = ({ found }: SearchProps): number | null =>
  found.total >= manyTotal ? null : Math.ceil(found.total / pageSize);

const pageAt = ({ locale, community, wish }: SearchProps, page: number): string =>
  paths.search(locale, community.slug, searchWith(wish, { page: page > 1 ? page : undefined }));

/** Whether a page is asked for after the last one. Rides all stand on one. */
export const isBeyond = ({ wish, found, rides }: SearchProps): boolean =>
  wish.page > 1 && found.total > 0 && (rides !== null || found.cards.length === 0);

/** The page before and the page after. What is common is not counted to the end, and is leafed through until nothing comes. */
export function Pages(props: SearchProps) {
  const { t, wish, found, rides } = props;
  const pages = pagesOf(props);
  if (rides !== null || found.total === 0 || pages === 1 || isBeyond(props)) return null;
  const isLast = pages === null ? wish.page >= lastPage || found.cards.length < pageSize : wish.page >= pages;
  return (
    <nav className="row between" aria-label={t('listings.search.pages')}>
      {wish.page > 1 ? (
        <Go href={pageAt(props, wish.page - 1)}>{t('listings.search.previous')}</Go>
      ) : (
        <span />
      )}
      <span>
        {pages === null
          ? t('listings.search.page-only', { page: wish.page })
          : t('listings.search.page', { page: wish.page, pages })}
      </span>
      {isLast ? <span /> : <Go href={pageAt(props, wish.page + 1)}>{t('listings.search.next')}</Go>}
    </nav>
  );
}

/** A page after the last: what there is stands before it. */
export function BeyondTheEnd(props: SearchProps) {
  const { t, wish, rides } = props;
  const last = rides === null ? pagesOf(props) : 1;
  return (
    <EmptyState
      title={t('listings.search.beyond')}
      action={
        <ButtonLink href={pageAt(props, last ?? 1)}>
          {last === null || last === 1
            ? t('listings.search.beyond.first')
            : t('listings.search.beyond.last', { page: last })}
        </ButtonLink>
      }
    >
      <p>{t('listings.search.beyond.body', { page: wish.page })}</p>
    </EmptyState>
  );
}
