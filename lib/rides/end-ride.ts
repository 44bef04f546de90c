import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import { rides } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { addDays, type Day } from '@/lib/ground/period';
import { close } from '@/lib/listings/close';
import type { OwnListing } from '@/lib/listings/own-listing';
import { startTimers } from '@/lib/listings/shown-until';
import { isShown } from '@/lib/listings/states';
import type { Ride } from './ride-row';

/** A ride leaves on no day any more from one on: it ends the day before, or at once when it would have left on none. */
export async function endRide(
  tx: Db,
  actor: Actor,
  listing: OwnListing,
  ride: Ride,
  { from, today }: { from: Day; today: Day },
  tools: Tools,
): Promise<void> {
  const lastDay = addDays(from, -1);
  if (ride.plan.repeats === 'once' || lastDay < today || lastDay < ride.plan.firstDay) {
    if (isShown(listing.state)) await close(tx, actor, { listingId: listing.id }, tools);
    return;
  }
  await tx
    .update(rides)
    .set({ lastDay })
    .where(and(eq(rides.communityId, actor.communityId), eq(rides.listingId, listing.id)));
  await tx
    .update(listings)
    .set({ availableUntil: lastDay })
    .where(and(eq(listings.communityId, actor.communityId), eq(listings.id, listing.id)));
  if (isShown(listing.state)) {
    const expiresAt = await startTimers(tx, { ...listing, availableUntil: lastDay }, tools);
    await tx.update(listings).set({ expiresAt }).where(eq(listings.id, listing.id));
  }
  await record(tx, actor, 'listing.changed', { listingId: listing.id }, tools);
}
