import { and, eq, lt } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type ListingId } from '@/lib/ground/ids';
import { timerKey } from './shown-until';

/** Lets the listings expire whose time is over and whose timer did not ring. */
export async function sweepListings(db: Db, { jobs, now }: Tools): Promise<void> {
  const rows = await db
    .select({ listingId: listings.id, communityId: listings.communityId })
    .from(listings)
    .where(and(eq(listings.state, 'published'), lt(listings.expiresAt, now)));
  for (const { listingId, communityId } of rows) {
    const key = timerKey(asId<ListingId>(listingId), 'expire');
    await jobs.enqueue(db, 'listing-timer', { communityId, listingId, timer: 'expire' }, { key });
  }
}
