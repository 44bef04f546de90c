import { Go } from '@/components/ui/go';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { Point } from '@/lib/ground/place';
import type { Words } from '@/lib/i18n/words';
import type { Found } from '@/lib/listings/find';
import { filtersOn, radiiKm, searchSorts, searchWith, type SearchWish } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';

export type SearchPlace =
  | { is: 'device'; point: Point }
  | { is: 'commune'; name: string; point: Point }
  | { is: 'unknown'; typed: string }
  | null;

export type SearchProps = {
  t: Words;
  locale: Locale;
  community: Community;
  wish: SearchWish;
  found: Found;
  place: SearchPlace;
  similar: readonly string[];
};

/** Filters that stay pressed; pressing again takes one off. */
export function Chips({ t, locale, community, wish, place }: SearchProps) {
  const chip = (key: string, words: string, on: boolean, change: Parameters<typeof searchWith>[1]) => (
    <li key={key}>
      <Go
        className="chip"
        aria-current={on ? 'true' : undefined}
        href={paths.search(locale, community.slug, searchWith(wish, change))}
      >
        {words}
      </Go>
    </li>
  );
  const hasPlace = place !== null && place.is !== 'unknown';
  return (
    <ul className="chips scroll" aria-label={t('listings.search.filters')}>
      {(['lend', 'give'] as const).map((mode) =>
        chip(mode, t(`listings.search.mode.${mode}`), wish.mode === mode, {
          mode: wish.mode === mode ? undefined : mode,
        }),
      )}
      {chip('free', t('listings.search.free.today'), wish.free === 'today', {
        free: wish.free ? undefined : 'today',
      })}
      {hasPlace &&
        radiiKm.map((km) =>
          chip(`km${km}`, t('listings.search.radius', { km }), wish.radius === km, {
            radius: wish.radius === km ? undefined : km,
          }),
        )}
    </ul>
  );
}

/** A filter that is on, in words. */
export function nameOf(t: Words, wish: SearchWish, filter: ReturnType<typeof filtersOn>[number]): string {
  switch (filter) {
    case 'mode':
      return t(`listings.search.mode.${wish.mode ?? 'lend'}`);
    case 'theme':
      return t(`communities.theme.${wish.theme ?? 'exchange'}`);
    case 'radius':
      return t('listings.search.radius', { km: wish.radius ?? 0 });
    case 'free':
      return t('listings.search.free.today');
  }
}

/** What is on, said again above the results, each to be taken off. */
export function Applied({ t, locale, community, wish }: SearchProps) {
  const on = filtersOn(wish);
  if (on.length === 0) return null;
  return (
    <p className="applied">
      {t('listings.search.applied', { count: on.length })}{' '}
      {on.map((filter) => {
        const name = nameOf(t, wish, filter);
        return (
          <Go
            key={filter}
            href={paths.search(locale, community.slug, searchWith(wish, { [filter]: undefined }))}
            aria-label={t('listings.search.drop', { name })}
          >
            {name} ×
          </Go>
        );
      })}{' '}
      <Go href={paths.search(locale, community.slug, { q: wish.q, where: wish.where, near: wish.near })}>
        {t('listings.search.clear')}
      </Go>
    </p>
  );
}

export function Sorts({ t, locale, community, wish, place }: SearchProps) {
  const hasPlace = place !== null && place.is !== 'unknown';
  const now = wish.sort ?? (hasPlace ? 'nearest' : 'newest');
  return (
    <p className="soft">
      {hasPlace &&
        searchSorts.map((sort) => (
          <span key={sort}>
            {sort === now ? (
              <strong>{t(`listings.search.sort.${sort}`)}</strong>
            ) : (
              <Go href={paths.search(locale, community.slug, searchWith(wish, { sort }))}>
                {t(`listings.search.sort.${sort}`)}
              </Go>
            )}
            {' · '}
          </span>
        ))}
      <Go href={paths.page(locale, community.slug, 'ranking')}>{t('listings.search.ranking')}</Go>
    </p>
  );
}
