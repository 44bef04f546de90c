import { z } from 'zod';
import { boxIn } from '@/lib/map/box';
import { isPoint, type Point } from '@/lib/ground/place';

export const radiiKm = [1, 3, 5, 10, 30] as const;
export const searchModes = ['give', 'lend'] as const;
export const searchSorts = ['nearest', 'newest'] as const;
const themes = ['housing', 'food', 'making', 'mobility', 'exchange', 'work'] as const;

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    // PostgreSQL holds no text with this character in it.
    .refine((typed) => !typed.includes('\0'))
    .catch('')
    .default('');
/** What a search address may say. What it says wrongly is left out rather than refused: addresses are typed and shared. */
const query = z.object({
  q: line(120),
  where: line(80),
  near: z
    .string()
    .regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/)
    .optional()
    .catch(undefined),
  radius: z.coerce
    .number()
    .refine((km) => radiiKm.some((known) => known === km))
    .optional()
    .catch(undefined),
  mode: z.enum(searchModes).optional().catch(undefined),
  theme: z.enum(themes).optional().catch(undefined),
  free: z.literal('today').optional().catch(undefined),
  /** West, south, east, north: what the map was asked to search. */
  bbox: z
    .string()
    .refine((text) => boxIn(text) !== undefined)
    .optional()
    .catch(undefined),
  view: z.literal('map').optional().catch(undefined),
  sort: z.enum(searchSorts).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(200).catch(1).default(1),
});

export type SearchWish = z.output<typeof query>;
/** The part of a wish that an address carries; `undefined` and empty values are left out of it. */
export type SearchQuery = Record<string, string | number | undefined>;

/** Reads a search address. Parameters that are given twice count once. */
export function readSearch(params: Record<string, string | string[] | undefined>): SearchWish {
  const first = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );
  return query.parse(first);
}

/** The point of « around me », rounded so that an address that is shared does not say where one lives. */
export function nearPoint(wish: SearchWish): Point | null {
  if (!wish.near) return null;
  const [lat = NaN, lng = NaN] = wish.near.split(',').map(Number);
  const point = { lat: Number(lat.toFixed(2)), lng: Number(lng.toFixed(2)) };
  return isPoint(point) ? point : null;
}

/** The same search with something changed; page one unless a page is asked for. */
export function searchWith(wish: SearchWish, change: Partial<SearchQuery>): SearchQuery {
  const { page: _page, ...kept } = wish;
  return { ...kept, ...change };
}

/** The filters that are on, besides words and place, for chips and for the summary above the results. */
export const filtersOn = (wish: SearchWish): ('mode' | 'theme' | 'radius' | 'free')[] =>
  (['mode', 'theme', 'radius', 'free'] as const).filter((name) => wish[name] !== undefined);

/** The next wider radius, or undefined when there is none: then the whole community. */
export const wider = (km: number): number | undefined => radiiKm.find((known) => known > km);
