/** Rides on one day. They are written some weeks ahead, and at once for a day that somebody asks for. */
import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import { rideDepartures } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { addDays, dayAt, toDay, type Day, type Days } from '@/lib/ground/period';
import { mostStops } from './input';
import { departsAt, departureDays, runsOn, weeksAhead } from './recurrence';
import { findRide, type Ride } from './ride-row';

const mostLegs = mostStops - 1;

type Of = { id: ListingId; communityId: CommunityId };
export type Departure = {
  id: string;
  day: Day;
  departsAt: Date;
  arrivesAt: Date;
  state: 'planned' | 'cancelled';
};

/** The weeks for which departures are written in advance. */
export const windowFrom = (today: Day): Days => ({ from: today, to: addDays(today, weeksAhead * 7 - 1) });

/** Writes the departures of the coming weeks that are not there yet; saying it twice writes them once. */
export async function writeDepartures(tx: Db, of: Of, now: Date, timeZone: string): Promise<void> {
  const found = await findRide(tx, of.communityId, of.id);
  if (found)
    await insertDays(
      tx,
      of,
      found.ride,
      departureDays(found.ride.plan, windowFrom(dayAt(now, timeZone))),
      timeZone,
    );
}

/** The departure of a day; undefined when the ride does not run then. A day that was cancelled stays cancelled. */
export async function departureOn(
  tx: Db,
  of: Of,
  ride: Ride,
  day: Day,
  timeZone: string,
): Promise<Departure | undefined> {
  if (!runsOn(ride.plan, day)) return undefined;
  await insertDays(tx, of, ride, [day], timeZone);
  const [row] = await tx
    .select(columns)
    .from(rideDepartures)
    .where(
      and(
        eq(rideDepartures.communityId, of.communityId),
        eq(rideDepartures.listingId, of.id),
        eq(rideDepartures.day, day),
      ),
    );
  return row && { ...row, day: toDay(row.day) };
}

const columns = {
  id: rideDepartures.id,
  day: rideDepartures.day,
  departsAt: rideDepartures.departsAt,
  arrivesAt: rideDepartures.arrivesAt,
  state: rideDepartures.state,
};

async function insertDays(tx: Db, of: Of, ride: Ride, days: readonly Day[], timeZone: string): Promise<void> {
  if (days.length === 0) return;
  await tx
    .insert(rideDepartures)
    .values(
      days.map((day) => ({
        communityId: of.communityId,
        listingId: of.id,
        day,
        ...timesOf(ride, day, timeZone),
      })),
    )
    .onConflictDoNothing({ target: [rideDepartures.listingId, rideDepartures.day] });
}

/** An arrival is never before its departure, and a way that was measured as no minute takes one. */
export function timesOf(ride: Pick<Ride, 'departsMinute' | 'minutes'>, day: Day, timeZone: string) {
  const leaves = departsAt(day, ride.departsMinute, timeZone);
  return { departsAt: leaves, arrivesAt: new Date(leaves.getTime() + Math.max(1, ride.minutes) * 60_000) };
}

/** Those that are written, of the days from one on, with the seats that are taken on each leg. */
export async function listDepartures(
  db: Db,
  of: Of,
  from: Day,
): Promise<(Departure & { taken: number[] })[]> {
  const rows = await db
    .select({ ...columns, taken: takenSeats })
    .from(rideDepartures)
    .where(
      and(
        eq(rideDepartures.communityId, of.communityId),
        eq(rideDepartures.listingId, of.id),
        gte(rideDepartures.day, from),
      ),
    )
    .orderBy(asc(rideDepartures.day));
  return rows.map((row) => ({ ...row, day: toDay(row.day) }));
}

/** The days on which seats are held. */
export async function takenDays(db: Db, of: Of): Promise<Day[]> {
  const rows = await db
    .select({ day: rideDepartures.day })
    .from(rideDepartures)
    .where(
      and(
        eq(rideDepartures.communityId, of.communityId),
        eq(rideDepartures.listingId, of.id),
        sql`${heldSeats(0, mostLegs)} > 0`,
      ),
    );
  return rows.map(({ day }) => toDay(day));
}

/** Leg by leg. */
const takenSeats = sql<number[]>`(select array_agg(seats_peak(${rideDepartures.id}, leg.at, leg.at + 1,
  '00000000-0000-0000-0000-000000000000') order by leg.at) from generate_series(0, ${mostLegs - 1}::int) as leg (at))`;

/** The most seats of a departure that are held on any leg between two stops, as the table of holds says. */
const heldSeats = (fromStop: number, toStop: number) =>
  sql<number>`seats_peak(${rideDepartures.id}, ${fromStop}::int, ${toStop}::int, '00000000-0000-0000-0000-000000000000')`;

/** Takes away what the plan no longer has, and sets the hours of the rest; departures that anybody ever asked for stay. */
export async function forgetDepartures(tx: Db, of: Of, timeZone: string): Promise<void> {
  const found = await findRide(tx, of.communityId, of.id);
  if (!found) return;
  const rows = await tx
    .select({ id: rideDepartures.id, day: rideDepartures.day })
    .from(rideDepartures)
    .where(
      and(
        eq(rideDepartures.communityId, of.communityId),
        eq(rideDepartures.listingId, of.id),
        eq(rideDepartures.state, 'planned'),
        sql`not departure_was_asked(${rideDepartures.id})`,
      ),
    );
  const gone = rows.filter(({ day }) => !runsOn(found.ride.plan, toDay(day))).map(({ id }) => id);
  if (gone.length > 0) await tx.delete(rideDepartures).where(inArray(rideDepartures.id, gone));
  for (const { id, day } of rows.filter((row) => !gone.includes(row.id)))
    await tx
      .update(rideDepartures)
      .set(timesOf(found.ride, toDay(day), timeZone))
      .where(eq(rideDepartures.id, id));
}
