import { Go } from '@/components/ui/go';
import { sortOf } from '@/lib/listings/find';
import { filtersOn, radiiKm, searchKinds, searchWith, searchWithout } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import { nameOf } from './search-names';
import type { SearchProps } from './search-props';

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
      {searchKinds.map((kind) =>
        chip(kind, t(`listings.search.kind.${kind}`), wish.kind === kind, {
          kind: wish.kind === kind ? undefined : kind,
        }),
      )}
      {chip('cost', t('listings.search.cost.free'), wish.cost === 'free', {
        cost: wish.cost ? undefined : 'free',
      })}
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

/** What is on, said again above the results, each to be taken off. */
export function Applied({ t, locale, community, wish, categories, fields }: SearchProps) {
  const on = filtersOn(wish);
  if (on.length === 0) return null;
  return (
    <p className="applied">
      {t('listings.search.applied', { count: on.length })}{' '}
      {on.map((filter) => {
        const name = nameOf(t, wish, filter, { locale, categories, fields });
        return (
          <Go
            key={filter}
            href={paths.search(locale, community.slug, searchWithout(wish, filter))}
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

/** How the results are sorted, and where that is explained. */
export function Sorts({ t, locale, community, wish, place, rides }: SearchProps) {
  const sort = rides ? 'departure' : sortOf(wish, place !== null && place.is !== 'unknown');
  return (
    <p className="soft">
      {t(`listings.search.sorted.${sort}`)}
      {' · '}
      <Go href={paths.page(locale, community.slug, 'ranking')}>{t('listings.search.ranking')}</Go>
    </p>
  );
}
