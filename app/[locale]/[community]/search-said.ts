import type { Words } from '@/lib/i18n/words';
import { filtersOn, type SearchWish } from '@/lib/listings/search-wish';
import type { SearchProps } from './search-props';
import { nameOf } from './search-names';

/** A search in a few words, as its alert is called: « échelle · Pélussin · Prêt · moins de 5 km ». */
export function searchSaid(
  t: Words,
  wish: SearchWish,
  known: Pick<SearchProps, 'locale' | 'categories' | 'fields'>,
): string {
  const parts = [
    wish.q,
    wish.where,
    wish.start,
    wish.end,
    ...filtersOn(wish).map((filter) => nameOf(t, wish, filter, known)),
  ];
  return parts.filter((part) => part !== '').join(' · ') || t('saved.label.any');
}
