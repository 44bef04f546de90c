import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import type { Day } from '@/lib/ground/period';
import { costsOf, findRide, rideKind, type Ride, type Stop } from './ride-row';
import { capCents } from './price-cap';
import { scaleOn, type Scale } from './scale';

/** A ride as the forms of its driver show it. */
export type RideToEdit = {
  direction: 'offer' | 'request';
  seats: number;
  priceCents: number | null;
  /** Undefined until the route was said. */
  route: { ride: Ride; stops: Stop[] } | undefined;
  scale: Scale;
  /** NULL while the car is not known. */
  capCents: number | null;
};

/** Undefined for a listing that is of anything else. The caller has checked whose it is. */
export async function rideToEdit(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  today: Day,
): Promise<RideToEdit | undefined> {
  const kind = await rideKind(db, communityId, listingId);
  if (!kind) return undefined;
  const route = await findRide(db, communityId, listingId);
  const scale = scaleOn(today);
  const costs = route && costsOf(route.ride, kind.units);
  return {
    ...{ direction: kind.direction, seats: kind.units, priceCents: kind.priceCents, route, scale },
    capCents: costs ? capCents(costs, scale) : null,
  };
}
