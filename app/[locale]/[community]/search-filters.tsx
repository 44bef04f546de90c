import { Go } from '@/components/ui/go';
import { categoryName } from '@/lib/communities/category-names';
import type { Category, Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { Day } from '@/lib/ground/period';
import type { Point } from '@/lib/ground/place';
import { day } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import { sortOf, type Found } from '@/lib/listings/find';
import type { RidesFound } from './rides-found';
import {
  filtersOn,
  radiiKm,
  searchKinds,
  searchWith,
  type SearchFilter,
  type SearchWish,
} from '@/lib/listings/search-wish';
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
  categories: readonly Category[];
  /** The community's own questions that can be filtered by, in the page's language. */
  fields: readonly SearchField[];
  /** Rides that pass where somebody wants to get on and off; null when no ride is asked for. */
  rides: RidesFound | null;
};
export type SearchField = {
  key: string;
  label: string;
  /** A number or a day is typed; everything else is chosen. */
  typed: 'number' | 'date' | null;
  options: { value: string; label: string }[];
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

/** A filter that is on, in words. */
export function nameOf(
  t: Words,
  wish: SearchWish,
  filter: SearchFilter,
  { locale, categories, fields }: Pick<SearchProps, 'locale' | 'categories' | 'fields'>,
): string {
  if (filter.startsWith('f.')) return answerSaid(wish, filter.slice(2), fields);
  const daySaid = (value: Day | undefined) => (value ? day(value, locale) : '');
  switch (filter as Exclude<SearchFilter, `f.${string}`>) {
    case 'kind':
      return t(`listings.search.kind.${wish.kind ?? 'lend'}`);
    case 'subject':
      return t(`listings.search.subject.${wish.subject ?? 'good'}`);
    case 'mode':
      return t(`listings.card.${wish.mode ?? 'lend'}`);
    case 'direction':
      return t(`listings.search.direction.${wish.direction ?? 'offer'}`);
    case 'theme':
      return t(`communities.theme.${wish.theme ?? 'exchange'}`);
    case 'category': {
      const shelf = categories.find(({ slug }) => slug === wish.category);
      return shelf ? categoryName(shelf, locale) : (wish.category ?? '');
    }
    case 'radius':
      return t('listings.search.radius', { km: wish.radius ?? 0 });
    case 'cost':
      return t('listings.search.cost.free');
    case 'most':
      return t('listings.search.up-to', { amount: wish.most ?? 0 });
    case 'free':
      return t('listings.search.free.today');
    case 'from':
      return t('listings.search.from-day', { day: daySaid(wish.from) });
    case 'to':
      return t('listings.search.to-day', { day: daySaid(wish.to) });
  }
}

function answerSaid(wish: SearchWish, key: string, fields: readonly SearchField[]): string {
  const field = fields.find((one) => one.key === key);
  const value = wish.answers[key] ?? '';
  const said = field?.options.find((option) => option.value === value)?.label ?? value;
  return field ? `${field.label} · ${said}` : said;
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

/** How the results are sorted, and where that is explained. */
export function Sorts({ t, locale, community, wish, place }: SearchProps) {
  const sort = sortOf(wish, place !== null && place.is !== 'unknown');
  return (
    <p className="soft">
      {t(`listings.search.sorted.${sort}`)}
      {' · '}
      <Go href={paths.page(locale, community.slug, 'ranking')}>{t('listings.search.ranking')}</Go>
    </p>
  );
}
