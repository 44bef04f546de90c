import { eq, sql, type SQL } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { dayAt } from '@/lib/ground/period';
import { boxIn } from '@/lib/map/box';
import { cardColumns, toCard, type ListingCard } from './cards';
import {
  bothOf,
  cellsIn,
  filtersIn,
  mostCents,
  planeBox,
  pointIn,
  reachIn,
  wordsIn,
  type Around,
  type Reading,
  type Searched,
} from './search-query';
import { metersOf } from './search-tokens';
import { wishedDays, type SearchSort, type SearchWish } from './search-wish';

export const pageSize = 24;
/** A total that stands for more than a thousand: what is common is not counted to the end. */
export const manyTotal = 1001;
export type Found = {
  cards: (ListingCard & { meters: number | null })[];
  total: number;
  /** What was searched for instead, when what was typed finds nothing. */
  instead: string | null;
};

/**
 * Published listings for a search. Words forgive accents and plurals; where they find nothing, the last one may be unfinished,
 * and after that each may be misspelt. Beyond the last page there are no cards, and the total is told still.
 */
export const findListings = (
  db: Db,
  community: Searched,
  wish: SearchWish,
  around: Around,
  now: Date,
): Promise<Found> =>
  forgiving(db, community, wish.q, (reading) => pageOf(db, community, { wish, around, now, reading }));

/** How many a search finds, `manyTotal` for more than a thousand. */
export async function countListings(
  db: Db,
  community: Searched,
  wish: SearchWish,
  around: Around,
  now: Date,
): Promise<number> {
  const { total } = await forgiving(db, community, wish.q, async (reading) => ({
    total: await totalOf(db, community, { wish, around, now, reading }),
  }));
  return total;
}

/** The first way to read what was typed that finds something. */
async function forgiving<Answer extends { total: number }>(
  db: Db,
  community: Searched,
  typed: string,
  ask: (reading: Reading) => Promise<Answer>,
): Promise<Answer & Pick<Found, 'instead'>> {
  const found = await ask({ words: typed, isBegun: false });
  if (found.total > 0 || typed === '') return { ...found, instead: null };
  const begun = await ask({ words: typed, isBegun: true });
  if (begun.total > 0) return { ...begun, instead: null };
  const instead = await corrected(db, community, typed);
  if (instead === null) return { ...found, instead: null };
  const better = await ask({ words: instead, isBegun: false });
  return { ...better, instead: better.total > 0 ? instead : null };
}

/** How a search is sorted when nothing is said. */
export const sortOf = ({ sort, q }: SearchWish, hasPlace: boolean): SearchSort =>
  sort === 'nearest' && !hasPlace ? 'newest' : (sort ?? (hasPlace ? 'nearest' : q ? 'relevance' : 'newest'));

type Asked = { wish: SearchWish; around: Around; now: Date; reading: Reading };

async function pageOf(db: Db, community: Searched, asked: Asked) {
  const { wish, around } = asked;
  const rows = await db
    .select({
      ...cardColumns,
      away: sql<number | null>`found.away`,
      total: sql<number>`found.total`,
    })
    .from(sql`${foundIds(community, asked)} with ordinality as found (listing_id, away, total, place)`)
    .innerJoin(listings, sql`${listings.id} = found.listing_id`)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .orderBy(sql`found.place`);
  const cards = rows.map(({ away, total: _total, ...row }) => ({
    ...toCard(row),
    meters: away === null || !around ? null : metersOf(around.point, away),
  }));
  return { cards, total: rows[0]?.total ?? (wish.page > 1 ? await totalOf(db, community, asked) : 0) };
}

async function totalOf(db: Db, community: Searched, asked: Asked): Promise<number> {
  const { rows } = await db.execute<{ total: number }>(
    sql`select total from ${foundIds(community, { ...asked, wish: { ...asked.wish, page: 1 } })} limit 1`,
  );
  return rows[0]?.total ?? 0;
}

/** The function of the database that finds: ids in their order, how far away, and how many in all. */
export function foundIds(community: Searched, { wish, around, now, reading }: Asked): SQL {
  const words = wordsIn(community, reading);
  const filters = filtersIn(community, wish);
  const days = wishedDays(wish, dayAt(now, community.timeZone));
  const sort = sortOf(wish, around !== null);
  return sql`search_ids((select number from communities where id = ${community.id}), ${bothOf(words, filters)}, ${words},
    ${cellsIn(community, around)}, ${sort === 'relevance' && reading.words === '' ? 'newest' : sort}, ${pointIn(around)},
    ${reachIn(around)}::float8, ${boxSaid(wish)}, ${mostCents(wish)}::int, ${days?.from ?? null}::date, ${days?.to ?? null}::date,
    ${pageSize}, ${(wish.page - 1) * pageSize})`;
}

function boxSaid({ bbox }: SearchWish): SQL {
  const box = bbox === undefined ? undefined : boxIn(bbox);
  return box ? planeBox(box) : sql`null::box`;
}

async function corrected(db: Db, { id }: Searched, typed: string): Promise<string | null> {
  const { rows } = await db.execute<{ said: string | null }>(
    sql`select search_corrected((select number from communities where id = ${id}), ${typed}) as said`,
  );
  return rows[0]?.said ?? null;
}
