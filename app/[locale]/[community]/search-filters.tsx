import { SlidersHorizontal } from 'lucide-react';
import { ChipLink, Chips as ChipRow } from '@/components/ui/chip';
import { Go } from '@/components/ui/go';
import { sortOf } from '@/lib/listings/find';
import {
  filtersOn,
  queryOf,
  radiiKm,
  searchKinds,
  searchWith,
  searchWithout,
  type SearchFilter,
  type SearchKind,
  type SearchWish,
} from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import { filtersPlace } from './search-more';
import { nameOf } from './search-names';
import { isYesNo, type SearchProps } from './search-props';

/** Filters that stay pressed; pressing again takes one off. The first opens all of them. */
export function Chips({ t, locale, community, wish, place, fields }: SearchProps) {
  const chip = (name: SearchFilter, value: string | number, words: string) => {
    const on = saidOf(wish, name) === String(value);
    return (
      <ChipLink
        key={`${name}-${value}`}
        pressed={on}
        href={paths.search(locale, community.slug, searchWith(wish, { [name]: on ? undefined : value }))}
      >
        {words}
      </ChipLink>
    );
  };
  const kindChip = (kind: SearchKind) => chip('kind', kind, t(`listings.search.kind.${kind}`));
  const hasPlace = place !== null && place.is !== 'unknown';
  return (
    <ChipRow scroll label={t('listings.search.filters')}>
      <ChipLink icon={SlidersHorizontal} href={`#${filtersPlace}`}>
        {t('listings.search.filters')}
      </ChipLink>
      {chip('cost', 'free', t('listings.search.cost.free'))}
      {firstKinds.map(kindChip)}
      {chip('free', 'today', t('listings.search.free.today'))}
      {hasPlace && radiiKm.map((km) => chip('radius', km, t('listings.search.radius', { km })))}
      {wish.kind === 'ride' && chip('accessible', 'yes', t('rides.search.accessible'))}
      {fields.filter(isYesNo).map(({ key, label }) => chip(`f.${key}`, 'true', label))}
      {searchKinds.filter((kind) => !firstKinds.includes(kind)).map(kindChip)}
    </ChipRow>
  );
}

const firstKinds: readonly SearchKind[] = ['lend', 'give'];

/** What is pressed of a filter, as an address says it. */
function saidOf(wish: SearchWish, name: SearchFilter): string {
  return String(queryOf(wish)[name] ?? '');
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
