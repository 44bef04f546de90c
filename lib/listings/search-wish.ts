import { z } from 'zod';
import { boxIn, mostNorth } from '@/lib/map/box';
import { parseDay, type Day, type Days } from '@/lib/ground/period';
import { isPoint, type Point } from '@/lib/ground/place';
import { answersIn, answersSaid, type AskedAnswers } from './search-answers';

export const radiiKm = [1, 3, 5, 10, 30] as const;
/** How something is shared, in one word: a thing by its mode, everything else by what it is. */
export const searchKinds = [
  'lend',
  'give',
  'service',
  'ride',
  'space',
  'rent',
  'sell',
  'swap',
  'request',
] as const;
export type SearchKind = (typeof searchKinds)[number];
export const searchSubjects = ['good', 'service', 'ride', 'space'] as const;
export const searchModes = ['give', 'lend', 'swap', 'rent', 'sell'] as const;
export const searchSorts = ['nearest', 'newest', 'cheapest', 'departure'] as const;
export type SearchSort = (typeof searchSorts)[number] | 'relevance';
/** Days before and after the wished one on which a ride may go. */
export const rideMargins = [0, 1, 3] as const;
/** What a driver says about the car and the company, as a search may ask for it. */
export const rideTraits = ['luggage', 'pets', 'accessible', 'childseat', 'smokefree', 'women'] as const;
export const lastPage = 200;
const themes = ['housing', 'food', 'making', 'mobility', 'exchange', 'work'] as const;

const line = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.normalize('NFC').trim().slice(0, longest))
    // PostgreSQL holds no text with this character in it.
    .refine((typed) => !typed.includes('\0'))
    .catch('')
    .default('');
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined);
const day = z
  .string()
  .transform((typed) => parseDay(typed) ?? undefined)
  .optional()
  .catch(undefined);
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
  kind: oneOf(searchKinds),
  subject: oneOf(searchSubjects),
  mode: oneOf(searchModes),
  direction: oneOf(['offer', 'request']),
  theme: oneOf(themes),
  /** A category by its slug; its parts are found too. */
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  /** Free at this moment, or for nothing. */
  free: oneOf(['today']),
  cost: oneOf(['free']),
  /** At most so many whole units of the currency. */
  most: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** Days on which it must really be free. */
  from: day,
  to: day,
  /** A ride: from where to where, on which day, give or take. */
  start: line(80),
  end: line(80),
  day,
  margin: z.coerce
    .number()
    .refine((days) => rideMargins.some((known) => known === days))
    .optional()
    .catch(undefined),
  /** A ride: how much room for luggage at least, and who and what is welcome. */
  luggage: oneOf(['small', 'large']),
  pets: oneOf(['yes']),
  accessible: oneOf(['yes']),
  childseat: oneOf(['yes']),
  smokefree: oneOf(['yes']),
  women: oneOf(['yes']),
  /** West, south, east, north: what the map was asked to search. */
  bbox: z
    .string()
    .refine((text) => boxIn(text) !== undefined)
    .optional()
    .catch(undefined),
  view: oneOf(['map']),
  sort: oneOf(searchSorts),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1).default(1),
});

export type SearchWish = z.output<typeof query> & AskedAnswers;
/** The part of a wish that an address carries; `undefined` and empty values are left out of it. */
export type SearchQuery = Record<string, string | number | undefined>;

/** Reads a search address. Parameters that are given twice count once. */
export function readSearch(params: Record<string, string | string[] | undefined>): SearchWish {
  const first = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );
  return { ...query.parse(first), ...answersIn(first) };
}

/** The days that must be free, both ends included; one of them alone is the whole wish. */
export function wishedDays({ from, to, free }: SearchWish, today: Day): Days | null {
  if (from || to) {
    const [first, last] = [from ?? to ?? today, to ?? from ?? today];
    return first <= last ? { from: first, to: last } : { from: last, to: first };
  }
  return free ? { from: today, to: today } : null;
}

const isOfRides = ({ subject, kind }: SearchWish): boolean => subject === 'ride' || kind === 'ride';

/** Whether somebody asks for rides from or to somewhere, on a day, in such a car, or in the order in which they leave. */
export const wishesRide = (wish: SearchWish): boolean =>
  isOfRides(wish) &&
  (wish.start !== '' ||
    wish.end !== '' ||
    wish.day !== undefined ||
    wish.sort === 'departure' ||
    rideTraits.some((trait) => wish[trait] !== undefined));

/** The point of « around me », rounded so that an address that is shared does not say where one lives. */
export function nearPoint(wish: SearchWish): Point | null {
  if (!wish.near) return null;
  const [lat = NaN, lng = NaN] = wish.near.split(',').map(Number);
  const point = { lat: Number(lat.toFixed(2)), lng: Number(lng.toFixed(2)) };
  return isPoint(point) && Math.abs(point.lat) <= mostNorth ? point : null;
}

/** What an address carries of a wish. */
export function queryOf({ answers, ranges, page, ...wish }: SearchWish): SearchQuery {
  return { ...wish, ...(page > 1 ? { page } : {}), ...answersSaid({ answers, ranges }) };
}

/** The same search with something changed; page one unless a page is asked for. */
export function searchWith(wish: SearchWish, change: Partial<SearchQuery>): SearchQuery {
  return { ...queryOf(wish), page: undefined, ...change };
}

/** Where a ride begins and ends, and on which day. */
const rideWay = ['start', 'end', 'day'] as const;
const filters = [
  'kind',
  'subject',
  'mode',
  'direction',
  'theme',
  'category',
  'cost',
  'most',
  'free',
  'from',
  'to',
  'radius',
  ...rideWay,
  ...rideTraits,
] as const;
export type SearchFilter = (typeof filters)[number] | `f.${string}`;

/** The filters that are on, besides words and place, for chips and for the summary above the results. */
export function filtersOn(wish: SearchWish): SearchFilter[] {
  const asked = new Set([...Object.keys(wish.answers), ...Object.keys(wish.ranges)]);
  return [
    ...filters.filter(
      (name) => wish[name] !== undefined && wish[name] !== '' && (isOfRides(wish) || !isOnlyOfRides(name)),
    ),
    ...[...asked].map((key): SearchFilter => `f.${key}`),
  ];
}

/** The same search without one of its filters. */
export const searchWithout = (wish: SearchWish, filter: SearchFilter): SearchQuery =>
  searchWith(wish, { [filter]: undefined, [`${filter}.from`]: undefined, [`${filter}.to`]: undefined });

const isOnlyOfRides = (name: string): boolean => [...rideWay, ...rideTraits].some((own) => own === name);

/** The next wider radius, or undefined when there is none: then the whole community. */
export const wider = (km: number): number | undefined => radiiKm.find((known) => known > km);
