import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { ListingInput } from './input';
import { lockOwnListing } from './own-listing';
import { mustBeWhole } from './publish';
import { startTimers } from './shown-until';
import { isShown, mayBeStillThere } from './states';
import { markListingStale, turn } from './turn';

/**
 * The owner's one tap on « still there »: the listing is shown for another round, or again when it has expired.
 * Saying it twice changes nothing more.
 * @throws Refused 'not-found' | 'listing-not-shown' | 'invalid-input' with a reason for each field
 */
export async function sayStillThere(
  db: Db,
  actor: Actor,
  { listingId }: ListingInput,
  tools: Tools,
): Promise<{ expiresAt: Date }> {
  return db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, listingId);
    if (!mayBeStillThere(listing.state)) throw new Refused('listing-not-shown');
    await mustBeWhole(tx, listing, tools.now);
    const expiresAt = await startTimers(tx, listing, tools);
    if (isShown(listing.state)) {
      await tx
        .update(listings)
        .set({ expiresAt, updatedAt: tools.now })
        .where(and(eq(listings.communityId, actor.communityId), eq(listings.id, listingId)));
      return { expiresAt };
    }
    await turn(tx, listing, 'reopen', 'owner', tools.now, { expiresAt });
    await record(tx, actor, 'listing.reopened', { listingId }, tools);
    await markListingStale(tx, listing);
    return { expiresAt };
  });
}
