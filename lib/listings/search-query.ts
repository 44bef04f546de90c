/** A wish as the search functions of the database take it. */
import { sql, type SQL } from 'drizzle-orm';
import { searchDocs } from '@/db/schema/search';
import { listings } from '@/db/schema/listings';
import type { CommunityId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import { dayAt, type Days } from '@/lib/ground/period';
import type { Point } from '@/lib/ground/place';
import { boxIn, type Box } from '@/lib/map/box';
import { rangeTokens } from './search-answers';
import { cellTokens, reachOf, tokensOf } from './search-tokens';
import { wishedDays, type SearchWish } from './search-wish';

/** Where the search is centred, and how far it reaches; null radius: the whole community. */
export type Around = { point: Point; radiusMeters: number | null } | null;
export type Searched = { id: CommunityId; locale: Locale; timeZone: string };

/** How what was typed is read: as it is, with the last word unfinished, or put right. */
export type Reading = { words: string; isBegun: boolean };

const number = ({ id }: Searched) => sql`(select number from communities where id = ${id})`;
const config = ({ id }: Searched) => sql`(select search_config(locale) from communities where id = ${id})`;

/** The words alone; NULL when none were typed. What says nothing finds nothing. */
export const wordsIn = (community: Searched, { words, isBegun }: Reading): SQL =>
  words === ''
    ? sql`null::tsquery`
    : sql`coalesce(search_query(${number(community)}, ${config(community)}, ${words}, ${isBegun}), '''0#nothing'''::tsquery)`;

/** The filters alone; the id of the category is looked up with them. NULL when there are none. */
export function filtersIn(community: Searched, wish: SearchWish): SQL {
  const tokens = tokensOf(wish, null);
  const category = wish.category
    ? sql`array_append(${listOf(tokens)}, 'c:' || coalesce((select c.id::text from categories c
        where c.community_id = ${community.id} and c.slug = ${wish.category}), 'none'))`
    : listOf(tokens);
  const together = sql`search_tokens(${number(community)}, ${category}, ' & ')`;
  const ranges = Object.entries(wish.ranges).map(
    ([key, range]) => sql`search_tokens(${number(community)}, ${listOf(rangeTokens(key, range))}, ' | ')`,
  );
  return ranges.length === 0 ? together : bothOf(together, sql.join(ranges, sql` && `));
}

export function cellsIn(community: Searched, around: Around): SQL {
  if (!around?.radiusMeters) return sql`null::tsquery`;
  return sql`search_tokens(${number(community)}, ${listOf(cellTokens(around.point, around.radiusMeters))}, ' | ')`;
}

/** Texts as one parameter. */
const listOf = (texts: readonly string[]): SQL => sql`${sql.param([...texts])}::text[]`;

export const pointIn = (around: Around): SQL =>
  around ? sql`search_point(${around.point.lat}, ${around.point.lng})` : sql`null::point`;

export const reachIn = (around: Around): number | null =>
  around?.radiusMeters ? reachOf(around.point, around.radiusMeters) : null;

export const mostCents = ({ most }: SearchWish): number | null => (most === undefined ? null : most * 100);

/** Both or one of two questions of the index. */
export const bothOf = (a: SQL, b: SQL): SQL => sql`coalesce(${a} && ${b}, ${a}, ${b})`;

type Narrowing = {
  /** The last word may be unfinished. */
  isBegun?: boolean;
  /** What else must be true of a row of the index. */
  also?: SQL;
};

/** What a row of the index must be to be found, for a select over `search_docs`; how it is sorted is the caller's. */
export function docsWhere(
  community: Searched,
  wish: SearchWish,
  around: Around,
  now: Date,
  { isBegun = false, also }: Narrowing = {},
): SQL {
  const { q } = wish;
  const asked = bothOf(wordsIn(community, { words: q, isBegun }), filtersIn(community, wish));
  const reach = reachIn(around);
  const most = mostCents(wish);
  const days = wishedDays(wish, dayAt(now, community.timeZone));
  const parts = [
    sql`${searchDocs.communityId} = ${community.id}`,
    sql`${searchDocs.community} = ${number(community)}`,
    // Said once, in a select of its own: the index is asked, and no row works the question out again.
    hasFilters(wish) || q !== ''
      ? sql`${searchDocs.words} @@ (select coalesce(${asked}, ${everything(community)}))`
      : undefined,
    reach === null ? undefined : sql`${searchDocs.at} <@ circle(${pointIn(around)}, ${reach}::float8)`,
    most === null ? undefined : sql`${searchDocs.priceCents} <= ${most}`,
    wish.bbox ? inBox(boxIn(wish.bbox)) : undefined,
    also,
  ].filter((part) => part !== undefined);
  const fits = sql.join(parts, sql` and `);
  return days === null ? fits : freeAmong(fits, days);
}

/** Days are asked of everything that fits at once: one by one, twenty thousand of them take half a minute. */
const freeAmong = (fits: SQL, { from, to }: Days): SQL =>
  sql`${searchDocs.listingId} in (select listings_free(array(select ${searchDocs.listingId} from ${searchDocs} where ${fits}), ${from}, ${to}))`;

/** What stands in every row of a community. */
const everything = (community: Searched): SQL =>
  sql`search_tokens(${number(community)}, ${listOf(['d:offer', 'd:request'])}, ' | ')`;

const hasFilters = (wish: SearchWish): boolean =>
  tokensOf(wish, null).length > 0 || wish.category !== undefined || Object.keys(wish.ranges).length > 0;

/** Whether a row of the index lies in a box of degrees. */
export const inBox = (box: Box | undefined): SQL | undefined =>
  box && sql`${searchDocs.at} <@ ${planeBox(box)}`;

/** A box of degrees in metres of the map. */
export const planeBox = ({ south, west, north, east }: Box): SQL =>
  sql`box(search_point(${south}, ${west}), search_point(${north}, ${east}))`;

/** What a published listing must be to be found, for any select over `listings`. */
export const wished = (
  community: Searched,
  wish: SearchWish,
  around: Around,
  now: Date,
  narrowing: Narrowing = {},
): SQL =>
  sql`${listings.id} in (select ${searchDocs.listingId} from ${searchDocs} where ${docsWhere(community, wish, around, now, narrowing)})`;
