import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import { rides, rideStops } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { addDays, dayAt } from '@/lib/ground/period';
import { duplicate } from '@/lib/listings/duplicate';
import type { ListingInput } from '@/lib/listings/input';
import { timeZoneOf } from '@/lib/listings/shown-until';
import { findRide } from './ride-row';

/**
 * A draft with the same stops, hour, weekdays, car and price. Its days are asked anew, and the driver states again to share
 * costs only: it cannot be published before.
 * @throws Refused 'not-found' | 'too-many-drafts' | 'too-many-tries'
 */
export function duplicateRide(
  db: Db,
  actor: Actor,
  { listingId }: ListingInput,
  tools: Pick<Tools, 'now'>,
): Promise<{ listingId: ListingId }> {
  return db.transaction(async (tx) => {
    const copy = await duplicate(tx, actor, { listingId }, tools);
    const found = await findRide(tx, actor.communityId, listingId);
    if (found) await writeCopy(tx, actor, copy.listingId, found, tools.now);
    return copy;
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findRide>>>;

/** A day that is over stands where one is to be said: with it nothing is published. */
async function writeCopy(
  tx: Db,
  { communityId }: Actor,
  listingId: ListingId,
  { ride, stops }: Found,
  now: Date,
): Promise<void> {
  const over = addDays(dayAt(now, await timeZoneOf(tx, communityId)), -1);
  const { plan: _plan, ...same } = ride;
  await tx.insert(rides).values({
    ...{ ...same, listingId, firstDay: over, lastDay: null },
    ...{ statedAt: null, capCents: null, scaleFrom: null },
  });
  await tx.insert(rideStops).values(stops.map((stop) => ({ ...stop, communityId, listingId })));
  await tx
    .update(listings)
    .set({ availableUntil: over, draftStep: 'route' })
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
}
