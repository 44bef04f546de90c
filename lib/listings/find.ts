import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import type { Point } from '@/lib/ground/place';
import { cardColumns, toCard, type ListingCard } from './cards';
import { boxIn } from '@/lib/map/box';
import type { SearchWish } from './search-wish';

export const pageSize = 24;
export type Found = { cards: (ListingCard & { meters: number | null })[]; total: number };
/** Where the search is centred, and how far it reaches; null radius: the whole community. */
export type Around = { point: Point; radiusMeters: number | null } | null;

/** Published listings for a search: words (accents and plurals forgiven), place, mode, theme; with the exact total. */
export async function findListings(
  db: Db,
  { id: communityId, locale }: { id: CommunityId; locale: Locale },
  wish: SearchWish,
  around: Around,
): Promise<Found> {
  const meters = around ? metersFrom(around.point) : sql<number | null>`null::float8`;
  const words = wish.q ? wordsQuery(wish.q, locale) : null;
  const rows = await db
    .select({ ...cardColumns, meters, total: sql<number>`count(*) over ()::int` })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .where(wished({ id: communityId, locale }, wish, around))
    .orderBy(...order(wish, around !== null, meters, words))
    .limit(pageSize)
    .offset((wish.page - 1) * pageSize);
  return {
    cards: rows.map(({ meters: far, total: _total, ...row }) => ({ ...toCard(row), meters: far })),
    total: rows[0]?.total ?? 0,
  };
}

/** What a published listing must be to be found, for any select that joins its type and its category. */
export function wished(
  { id: communityId, locale }: { id: CommunityId; locale: Locale },
  wish: SearchWish,
  around: Around,
): SQL | undefined {
  const words = wish.q ? wordsQuery(wish.q, locale) : null;
  return and(
    eq(listings.communityId, communityId),
    eq(listings.state, 'published'),
    words ? sql`${listings.search} @@ ${words}` : undefined,
    wish.mode ? eq(listingTypes.mode, wish.mode) : undefined,
    wish.theme ? eq(categories.theme, wish.theme) : undefined,
    wish.free ? sql`${cardColumns.isFreeNow}` : undefined,
    around?.radiusMeters ? sql`${metersFrom(around.point)} <= ${around.radiusMeters}` : undefined,
    wish.bbox ? inBox(wish.bbox) : undefined,
  );
}

function inBox(text: string): SQL | undefined {
  const box = boxIn(text);
  return (
    box &&
    sql`${listings.publicLat} between ${box.south} and ${box.north} and ${listings.publicLng} between ${box.west} and ${box.east}`
  );
}

function order(wish: SearchWish, hasPlace: boolean, meters: SQL, words: SQL | null): SQL[] {
  const newest = [desc(listings.publishedAt), desc(listings.id)];
  if (wish.sort === 'newest') return newest;
  if (hasPlace) return [asc(meters), ...newest];
  return words ? [desc(sql`ts_rank(${listings.search}, ${words})`), ...newest] : newest;
}

/** Great-circle metres from a point to a listing's public point; the earth taken as a sphere. */
function metersFrom({ lat, lng }: Point): SQL<number | null> {
  return sql<number | null>`2 * 6371008.8 * asin(least(1, sqrt(
    sin(radians(${listings.publicLat} - ${lat}::float8) / 2) ^ 2
    + cos(radians(${lat}::float8)) * cos(radians(${listings.publicLat})) * sin(radians(${listings.publicLng} - ${lng}::float8) / 2) ^ 2)))`;
}

/** All the words; the last one may be unfinished. */
function wordsQuery(typed: string, locale: Locale): SQL {
  const unfinished = typed.toLowerCase().match(/[\p{L}\p{N}]{3,}$/u)?.[0];
  const whole = sql`websearch_to_tsquery(search_config(${locale}), search_text(${typed}))`;
  if (!unfinished) return whole;
  const before = typed.slice(0, typed.length - unfinished.length);
  const start = sql`to_tsquery('simple', quote_literal(unaccent(${unfinished})) || ':*')`;
  return sql`(${whole} || (websearch_to_tsquery(search_config(${locale}), search_text(${before})) && ${start}))`;
}

/** Titles that look like what was typed, for a search that found nothing. */
export async function similarTitles(db: Db, communityId: CommunityId, typed: string): Promise<string[]> {
  const likeness = sql<number>`word_similarity(lower(unaccent(${typed})), lower(unaccent(${listings.title})))`;
  const rows = await db
    .select({ title: listings.title })
    .from(listings)
    .where(
      and(eq(listings.communityId, communityId), eq(listings.state, 'published'), sql`${likeness} > 0.35`),
    )
    .orderBy(desc(likeness))
    .limit(3);
  return rows.map((row) => row.title);
}
