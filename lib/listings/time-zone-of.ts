import { and, eq, sql } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';

/** The clock on which the hours and the days of a listing are read, where it is selected together with its community. */
export const zoneOfListing = sql<string>`coalesce(${listings.timeZone}, ${communities.timeZone})`;

/** The same of one listing. @throws Refused 'not-found' */
export async function timeZoneOfListing(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
): Promise<string> {
  const [row] = await db
    .select({ timeZone: zoneOfListing })
    .from(listings)
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  if (!row) throw new Refused('not-found');
  return row.timeZone;
}
