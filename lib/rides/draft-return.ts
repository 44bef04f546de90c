import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import { rideExceptions, rides, rideStops } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ListingId, type ListingTypeId } from '@/lib/ground/ids';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import type { ListingInput } from '@/lib/listings/input';
import { lockOwnListing, type OwnListing } from '@/lib/listings/own-listing';
import { timeZoneOf } from '@/lib/listings/shown-until';
import { startDraft } from '@/lib/listings/start-draft';
import type { PostStep } from '@/lib/listings/steps';
import { listingOfRoute } from './listing-of-route';
import { findRide, rideKind, type Ride, type Stop } from './ride-row';
import { backAt, backOn, reversed } from './way-back';

/**
 * Begins the way back of a ride of one's own: its stops the other way round, on the same days, in the same car, at the same
 * price. Nobody else sees it: the driver says the hour, states again to share costs only, and publishes it.
 * @throws Refused 'not-found' | 'route-missing' | 'kind-missing' | 'too-many-drafts' | 'too-many-tries'
 */
export async function draftReturn(
  db: Db,
  actor: Actor,
  { listingId }: ListingInput,
  tools: Pick<Tools, 'now'>,
): Promise<{ listingId: ListingId; next: PostStep }> {
  return db.transaction(async (tx) => {
    const there = await lockOwnListing(tx, actor, listingId);
    const kind = await rideKind(tx, actor.communityId, listingId);
    if (kind?.direction !== 'offer') throw new Refused('not-found');
    const found = await findRide(tx, actor.communityId, listingId);
    if (!found) throw new Refused('route-missing');
    const typeId = asId<ListingTypeId>(there.listingTypeId);
    const draft = await startDraft(tx, actor, { typeId, title: '' }, tools);
    const today = dayAt(tools.now, await timeZoneOf(tx, actor.communityId));
    await writeRide(tx, actor, draft.listingId, found.ride, today);
    const stops = reversed(found.stops);
    await tx
      .insert(rideStops)
      .values(stops.map((stop) => ({ ...stop, communityId: actor.communityId, listingId: draft.listingId })));
    await keepListing(tx, actor, there, draft.listingId, kind.units, stops);
    return draft;
  });
}

async function writeRide(
  tx: Db,
  { communityId }: Actor,
  listingId: ListingId,
  { plan, ...there }: Ride,
  today: ReturnType<typeof dayAt>,
): Promise<void> {
  const { firstDay, lastDay, exceptions } = backOn(plan, today);
  await tx.insert(rides).values({
    ...there,
    ...{ listingId, firstDay, lastDay, departsMinute: backAt(there) },
    // Said for each ride; the cap is reckoned with the car.
    ...{ statedAt: null, capCents: null, scaleFrom: null },
  });
  if (exceptions.length > 0)
    await tx.insert(rideExceptions).values(exceptions.map((day) => ({ communityId, listingId, day })));
}

async function keepListing(
  tx: Db,
  actor: Actor,
  { categoryId, priceCents, description }: OwnListing,
  listingId: ListingId,
  units: number,
  stops: readonly Stop[],
): Promise<void> {
  const draft = await lockOwnListing(tx, actor, listingId);
  const columns = await listingOfRoute(tx, { ...draft, categoryId }, stops, {});
  await tx
    .update(listings)
    .set({ ...columns, units, priceCents, description })
    .where(and(eq(listings.communityId, actor.communityId), eq(listings.id, listingId)));
}
