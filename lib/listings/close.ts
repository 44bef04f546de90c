import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingInput } from './input';
import { lockOwnListing } from './own-listing';
import { stopTimers } from './shown-until';
import { markListingStale, turn } from './turn';

/**
 * Says that a thing is not to be had any more; it may be reopened later, and what was agreed goes on.
 * @throws Refused 'not-found' | 'listing-too-late'
 */
export async function close(db: Db, actor: Actor, { listingId }: ListingInput, tools: Tools): Promise<void> {
  await db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, listingId);
    await turn(tx, listing, 'close', 'owner', tools.now, { expiresAt: null });
    await stopTimers(tx, listing, tools);
    await record(tx, actor, 'listing.closed', { listingId }, tools);
    await markListingStale(tx, listing);
  });
}
