import type { Words } from '@/lib/i18n/words';
import { filtersOn, type SearchWish } from '@/lib/listings/search-wish';
import { nameOf } from './search-filters';

/** A search in a few words, as its alert is called: « échelle · Pélussin · Prêt · moins de 5 km ». */
export function searchSaid(t: Words, wish: SearchWish): string {
  const parts = [wish.q, wish.where, ...filtersOn(wish).map((filter) => nameOf(t, wish, filter))];
  return parts.filter((part) => part !== '').join(' · ') || t('saved.label.any');
}
