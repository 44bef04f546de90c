import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { ClockActor } from '@/lib/ground/actor';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { lockListing } from './own-listing';
import { startTimers } from './shown-until';
import { markListingStale, turn } from './turn';
import { missingIn } from './whole';

/** A listing that was closed because it had found its end is shown again, unless it could not be published today: its days are over. */
export async function showAgain(
  tx: Db,
  communityId: CommunityId,
  listingId: ListingId,
  tools: Pick<Tools, 'now' | 'jobs'>,
): Promise<void> {
  const closed = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(eq(listings.communityId, communityId), eq(listings.id, listingId), eq(listings.state, 'closed')),
    )
    .for('no key update');
  if (closed.length === 0) return;
  const listing = await lockListing(tx, communityId, listingId);
  if (Object.keys(await missingIn(tx, listing, tools.now)).length > 0) return;
  const clock: ClockActor = { is: 'clock', communityId };
  const expiresAt = await startTimers(tx, listing, tools);
  await turn(tx, listing, 'reopen', 'clock', tools.now, { expiresAt });
  await record(tx, clock, 'listing.reopened', { listingId }, tools);
  await markListingStale(tx, listing);
}
