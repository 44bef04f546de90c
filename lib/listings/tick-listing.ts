import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { JobPayloads } from '@/lib/gateways/jobs';
import type { Tools } from '@/lib/gateways/tools';
import type { ClockActor } from '@/lib/ground/actor';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { lockListing, type OwnListing } from './own-listing';
import { isShown } from './states';
import { stillThereLetter } from './still-there-letter';
import { markListingStale, turn } from './turn';

/** No question is asked of a listing that stays for longer than this. */
const soonMs = 8 * 86_400_000;

/**
 * What a listing's timer does when it rings. A listing that was paused, removed or prolonged meanwhile is left alone, so
 * that a timer that rings twice or late does no harm.
 */
export async function tickListing(
  db: Db,
  payload: JobPayloads['listing-timer'],
  tools: Tools,
): Promise<void> {
  const clock: ClockActor = { is: 'clock', communityId: asId<CommunityId>(payload.communityId) };
  await db.transaction(async (tx) => {
    const listing = await stillListed(tx, clock, asId<ListingId>(payload.listingId));
    if (!listing) return;
    const leftMs = listing.expiresAt.getTime() - tools.now.getTime();
    switch (payload.timer) {
      case 'still-there':
        if (leftMs > 0 && leftMs <= soonMs)
          await tools.mail.post(tx, await stillThereLetter(tx, listing, listing.expiresAt, tools.links));
        return;
      case 'expire':
        if (leftMs <= 0) await expire(tx, clock, listing, tools);
    }
  });
}

async function stillListed(
  tx: Db,
  { communityId }: ClockActor,
  listingId: ListingId,
): Promise<(OwnListing & { expiresAt: Date }) | undefined> {
  try {
    const listing = await lockListing(tx, communityId, listingId);
    const { expiresAt } = listing;
    return isShown(listing.state) && expiresAt ? { ...listing, expiresAt } : undefined;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

async function expire(tx: Db, clock: ClockActor, listing: OwnListing, tools: Tools): Promise<void> {
  await turn(tx, listing, 'expire', 'clock', tools.now, { expiresAt: null });
  await record(tx, clock, 'listing.expired', { listingId: listing.id }, tools);
  await markListingStale(tx, listing);
}
