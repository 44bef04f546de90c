import { and, desc, eq, gt, inArray, lte, ne, sql, type SQL } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { blocks, members } from '@/db/schema/members';
import { searchDocs } from '@/db/schema/search';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import type { Point } from '@/lib/ground/place';
import { cardColumns, toCard, type ListingCard } from '@/lib/listings/cards';
import { wished } from '@/lib/listings/search-query';
import { readSearch } from '@/lib/listings/search-wish';
import { searchRides } from '@/lib/rides/search-rides';
import { aroundIn } from './around-in';
import { queryParts } from './query';

/** Which listings an alert looks at: one that was just published, or those of a time. */
export type Window = { only: ListingId } | { since: Date; until: Date };
export type Searched = { id: CommunityId; locale: Locale; timeZone: string; centre: Point };

const most = 100;

/**
 * What a search finds in a window for a member: nothing of their own, and nothing of those whom they or who blocked them. A
 * search of rides finds those that pass there on that day with a seat left, as its page does.
 */
export async function findMatches(
  db: Db,
  community: Searched,
  query: string,
  memberId: MemberId,
  window: Window,
  tools: Pick<Tools, 'geocoder' | 'now'>,
): Promise<ListingCard[]> {
  const wish = readSearch(queryParts(query));
  const around = await aroundIn(db, community, wish, tools);
  if (around === 'nowhere') return [];
  const among = and(
    within(window),
    ne(listings.ownerId, memberId),
    sql`not exists (select from ${blocks} where ${blocks.communityId} = ${community.id}
      and (${blocks.memberId}, ${blocks.blockedId}) in ((${memberId}, ${listings.ownerId}), (${listings.ownerId}, ${memberId})))`,
  );
  const passing = await searchRides(db, community, wish, { around, among }, tools);
  const found = passing
    ? inArray(
        listings.id,
        passing.rides.map(({ listingId }) => listingId),
      )
    : wished(community, wish, around, tools.now, { also: rowsWithin(window) });
  const rows = await db
    .select(cardColumns)
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .where(and(eq(listings.communityId, community.id), found, among))
    .orderBy(desc(listings.publishedAt), desc(listings.id))
    .limit(most);
  return rows.map(toCard);
}

/** The same of the rows of the index: whether they are free on the days is then asked of these alone. */
function rowsWithin(window: Window): SQL | undefined {
  if ('only' in window) return eq(searchDocs.listingId, window.only);
  return and(gt(searchDocs.publishedAt, window.since), lte(searchDocs.publishedAt, window.until));
}

function within(window: Window): SQL | undefined {
  if ('only' in window) return eq(listings.id, asId<ListingId>(window.only));
  return and(gt(listings.publishedAt, window.since), lte(listings.publishedAt, window.until));
}
