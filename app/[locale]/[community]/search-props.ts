import type { Category, Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { Point } from '@/lib/ground/place';
import type { Words } from '@/lib/i18n/words';
import type { Found } from '@/lib/listings/find';
import type { SearchFilter, SearchQuery, SearchWish } from '@/lib/listings/search-wish';
import type { RidesFound } from './rides-found';

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
  /** Where nothing is found: the same search without each of its filters, those that would find something if there are any. */
  without: { filter: SearchFilter; query: SearchQuery; total: number }[];
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

/** A question that is answered by yes or no. */
export const isYesNo = ({ options }: SearchField): boolean => options.some(({ value }) => value === 'true');
