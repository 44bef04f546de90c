import { db } from '@/db/client';
import { realTools } from '@/lib/host/tools';
import { featuresOf, findFeatures, type Feature, type Kind } from '@/lib/listings/features';
import { isInside, type Box } from '@/lib/map/box';
import type { FoundRide } from '@/lib/rides/find-rides';
import { searchRides } from '@/lib/rides/search-rides';
import type { Asked } from './asked';

/** `getsOn`: of a ride, where and when this passenger does; `way`: the day and the stops, as its pages read them. */
export type Placed = Feature & { getsOn?: FoundRide['from']; way?: Record<'day' | 'from' | 'to', string> };
type Narrowed = { box?: Box; updatedSince?: Date; kind?: Kind; limit: number };

/** The rides that a search address asks for; null when it asks for no ride. */
export async function ridesIn({ community, wish, around }: Asked): Promise<FoundRide[] | null> {
  if (around === 'nowhere') return [];
  const found = await searchRides(
    db(),
    community,
    wish,
    { around },
    { now: new Date(), geocoder: realTools().geocoder },
  );
  return found && found.rides;
}

/**
 * What a search address finds, the newest first; one more than asked for where there is more. A search of rides finds those
 * that pass there, each where one gets on and at the price of that part of the way.
 */
export async function foundFeatures(asked: Asked, narrowed: Narrowed): Promise<Placed[]> {
  const { community, wish, around } = asked;
  if (around === 'nowhere') return [];
  const rides = await ridesIn(asked);
  if (!rides) return findFeatures(db(), community, { wish, around, now: new Date(), ...narrowed });
  const { box, ...rest } = narrowed;
  const seen = rides.filter(({ from }) => !box || isInside(from.point, box));
  return featuresOfRides(asked, seen, rest);
}

/** Rides as a map shows them. */
export async function featuresOfRides(
  { community }: Asked,
  rides: readonly FoundRide[],
  narrowed?: Omit<Narrowed, 'box'>,
): Promise<Placed[]> {
  const known = new Map(rides.map((ride) => [ride.listingId, ride]));
  const found = await featuresOf(db(), community.id, [...known.keys()], narrowed);
  return found.map((feature) => {
    const ride = known.get(feature.id);
    if (!ride) return feature;
    const { departure, match, from: getsOn } = ride;
    const way = { day: departure.day, from: String(match.fromStop), to: String(match.toStop) };
    return { ...feature, point: getsOn.point, priceCents: ride.seatCents, getsOn, way };
  });
}
