import { and, eq, inArray } from 'drizzle-orm';
import { meetingPoints } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { dayAt, type Day, type Days } from '@/lib/ground/period';
import { listDepartures, timesOf, windowFrom } from './departures';
import { mostSeatsLeft } from './legs';
import { placesOf } from './places-of';
import { formulaOf, type Formula } from './price-cap';
import { departureDays, type Plan } from './recurrence';
import { costsOf, findRide, scaleOf, type Ride, type Stop } from './ride-row';
import type { Scale } from './scale';

export type ShownStop = Stop & {
  address: string;
  isFromBase: boolean;
  /** As somebody would type it: the commune, or the stop's own name where none is known. */
  place: string;
};
export type ShownDeparture = {
  day: Day;
  departsAt: Date;
  arrivesAt: Date;
  isCancelled: boolean;
  /** Seats taken on each leg. */
  taken: number[];
  /** The most seats that are left on some leg. */
  left: number;
};

/** What anybody may see of a ride. */
export type RidePage = {
  ride: Pick<
    Ride,
    | 'metres'
    | 'minutes'
    | 'measured'
    | 'departsMinute'
    | 'luggage'
    | 'takesPets'
    | 'isAccessible'
    | 'hasChildSeat'
    | 'allowsSmoking'
    | 'prefersWomen'
  >;
  plan: Plan;
  stops: ShownStop[];
  departures: ShownDeparture[];
  /** NULL: no car was said, since the seats are free or it is a request. */
  formula: Formula | null;
  scale: Scale;
};

type Of = { id: ListingId; communityId: CommunityId; seats: number };

/** A ride with the departures of the coming weeks; undefined for a listing of anything else. */
export async function findRidePage(
  db: Db,
  of: Of,
  now: Date,
  timeZone: string,
): Promise<RidePage | undefined> {
  const found = await findRide(db, of.communityId, of.id);
  if (!found) return undefined;
  const { ride, stops } = found;
  const scale = scaleOf(ride, dayAt(now, timeZone));
  const costs = costsOf(ride, of.seats);
  return {
    ride,
    plan: ride.plan,
    stops: await withPoints(db, of.communityId, stops),
    departures: await comingDepartures(db, of, found, now, timeZone),
    formula: costs && formulaOf(costs, scale),
    scale,
  };
}

/** The plan's days of the coming weeks, with what the table knows of each: nothing of most of them. */
export async function comingDepartures(
  db: Db,
  of: Of,
  { ride, stops }: { ride: Ride; stops: readonly Stop[] },
  now: Date,
  timeZone: string,
  window: Days = windowFrom(dayAt(now, timeZone)),
): Promise<ShownDeparture[]> {
  const today = dayAt(now, timeZone);
  const written = new Map((await listDepartures(db, of, today)).map((row) => [row.day, row]));
  const none = stops.slice(1).map(() => 0);
  return departureDays(ride.plan, window)
    .map((day) => {
      const row = written.get(day);
      const taken = row ? row.taken.slice(0, none.length) : none;
      return {
        ...timesOf(ride, day, timeZone),
        ...{ day, taken, isCancelled: row?.state === 'cancelled', left: mostSeatsLeft(of.seats, taken) },
      };
    })
    .filter(({ departsAt }) => departsAt > now);
}

async function withPoints(db: Db, communityId: CommunityId, stops: readonly Stop[]): Promise<ShownStop[]> {
  const ids = stops.flatMap(({ meetingPointId }) => (meetingPointId === null ? [] : [meetingPointId]));
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: meetingPoints.id, address: meetingPoints.address, source: meetingPoints.source })
          .from(meetingPoints)
          .where(and(eq(meetingPoints.communityId, communityId), inArray(meetingPoints.id, ids)));
  const places = await placesOf(db, stops);
  return stops.map((stop, at) => {
    const point = rows.find(({ id }) => id === stop.meetingPointId);
    const place = places[at] ?? stop.name;
    // At a meeting point, all the world may stand; anything nearer to a door is for those who ride along.
    const spot = stop.meetingPointId === null ? '' : stop.spot;
    return { ...stop, spot, place, address: point?.address ?? '', isFromBase: point?.source === 'bnlc' };
  });
}
