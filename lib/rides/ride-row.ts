import { and, asc, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import { rideExceptions, rides, rideStops } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { toDay, type Day } from '@/lib/ground/period';
import type { Costs } from './price-cap';
import type { Plan } from './recurrence';
import { isCarPower, scaleOn } from './scale';

export type Ride = typeof rides.$inferSelect & { plan: Plan };
export type Stop = Pick<
  typeof rideStops.$inferSelect,
  'position' | 'name' | 'spot' | 'communeCode' | 'lat' | 'lng' | 'meetingPointId' | 'minutes' | 'metres'
>;

/** A ride with its stops in order; undefined for a listing of anything else, or without a route yet. */
export async function findRide(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
): Promise<{ ride: Ride; stops: Stop[] } | undefined> {
  const [row] = await db
    .select()
    .from(rides)
    .where(and(eq(rides.communityId, communityId), eq(rides.listingId, listingId)));
  if (!row) return undefined;
  const stops = await db
    .select({
      position: rideStops.position,
      name: rideStops.name,
      spot: rideStops.spot,
      communeCode: rideStops.communeCode,
      lat: rideStops.lat,
      lng: rideStops.lng,
      meetingPointId: rideStops.meetingPointId,
      minutes: rideStops.minutes,
      metres: rideStops.metres,
    })
    .from(rideStops)
    .where(and(eq(rideStops.communityId, communityId), eq(rideStops.listingId, listingId)))
    .orderBy(asc(rideStops.position));
  return { ride: { ...row, plan: planOf(row, await exceptionsOf(db, communityId, listingId)) }, stops };
}

async function exceptionsOf(db: Db, communityId: CommunityId, listingId: ListingId): Promise<Day[]> {
  const rows = await db
    .select({ day: rideExceptions.day })
    .from(rideExceptions)
    .where(and(eq(rideExceptions.communityId, communityId), eq(rideExceptions.listingId, listingId)))
    .orderBy(asc(rideExceptions.day));
  return rows.map(({ day }) => toDay(day));
}

type PlanRow = Pick<typeof rides.$inferSelect, 'repeats' | 'weekdays' | 'firstDay' | 'lastDay'>;

export const planOf = (row: PlanRow, exceptions: readonly Day[]): Plan => ({
  repeats: row.repeats,
  weekdays: row.weekdays,
  firstDay: toDay(row.firstDay),
  lastDay: row.lastDay === null ? null : toDay(row.lastDay),
  exceptions,
});

type CostRow = Pick<
  typeof rides.$inferSelect,
  'metres' | 'carPower' | 'isElectric' | 'tollsCents' | 'parkingCents'
>;

/** What the cap is made of; null while the car is not known. */
export function costsOf(ride: CostRow, seats: number): Costs | null {
  const { metres, carPower, isElectric, tollsCents, parkingCents } = ride;
  if (carPower === null || !isCarPower(carPower)) return null;
  return { metres, car: { power: carPower, isElectric }, tollsCents, parkingCents, seats };
}

/** The scale that a ride names, or the one of a day for a ride that names none. */
export const scaleOf = ({ scaleFrom }: { scaleFrom: string | null }, today: Day) =>
  scaleOn(scaleFrom === null ? today : toDay(scaleFrom));

/** Whether a listing is of rides, and whether somebody offers one or looks for one. */
export async function rideKind(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
): Promise<
  { direction: 'offer' | 'request'; units: number; title: string; priceCents: number | null } | undefined
> {
  const [row] = await db
    .select({
      subject: listingTypes.subject,
      direction: listingTypes.direction,
      units: listings.units,
      title: listings.title,
      priceCents: listings.priceCents,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  return row?.subject === 'ride' ? row : undefined;
}
