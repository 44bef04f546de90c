import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingInput } from './input';
import { lockOwnListing } from './own-listing';
import { mustBeWhole } from './publish';
import { startTimers } from './shown-until';
import { markListingStale, turn } from './turn';

/**
 * Shows a paused, expired or closed listing again, as if it were published today.
 * @throws Refused 'not-found' | 'listing-too-late' | 'invalid-input' with a reason for each field
 */
export async function reopen(db: Db, actor: Actor, { listingId }: ListingInput, tools: Tools): Promise<void> {
  await db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, listingId);
    await mustBeWhole(tx, listing, tools.now);
    const expiresAt = await startTimers(tx, listing, tools);
    await turn(tx, listing, 'reopen', 'owner', tools.now, { expiresAt, publishedAt: tools.now });
    await record(tx, actor, 'listing.reopened', { listingId }, tools);
    await markListingStale(tx, listing);
  });
}
