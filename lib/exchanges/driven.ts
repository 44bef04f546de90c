import { and, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId } from '@/lib/ground/ids';
import { dayAt, instantAt, toDay } from '@/lib/ground/period';
import { isAgreed, toState } from './states';
import { processes } from './tables';

/** Nobody goes further than that for themselves in a day: beyond it, driving looks like a business. */
export const mostTripsADay = 4;

/** What a driver's passengers share in a month: money in minor units, trips that somebody pays for, and the fullest day. */
export type Driven = { cents: number; trips: number; mostInADay: number };

const agreedStates = Object.keys(processes['ride/1'].states).map(toState).filter(isAgreed);

/** Of the calendar month in which `now` is: what was agreed and is still so, whether it was driven already or not. */
export async function drivenInMonth(
  db: Db,
  communityId: CommunityId,
  ownerId: MemberId,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Driven> {
  const [from, until] = monthOf(now, timeZone);
  const rows = await db
    .select({
      cents: sql<number>`sum(${exchanges.priceCents})::int`,
      // Whoever gets on later rides along on the same departure.
      departure: exchanges.departureId,
      first: sql`min(${exchanges.startsAt})`.mapWith(exchanges.createdAt),
    })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        eq(exchanges.ownerId, ownerId),
        sql`${exchanges.process} like 'ride/%'`,
        inArray(exchanges.state, agreedStates),
        gt(exchanges.priceCents, 0),
        gte(exchanges.startsAt, from),
        lt(exchanges.startsAt, until),
      ),
    )
    // A ride that answers a request has no departure, and is a trip of its own.
    .groupBy(exchanges.departureId, sql`case when ${exchanges.departureId} is null then ${exchanges.id} end`);
  const perDay = new Map<string, number>();
  for (const { first } of rows) {
    const day = dayAt(first, timeZone);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  return {
    cents: rows.reduce((sum, { cents }) => sum + cents, 0),
    trips: rows.length,
    mostInADay: Math.max(0, ...perDay.values()),
  };
}

/** The instants between which a calendar month lies. */
function monthOf(now: Date, timeZone: string): [Date, Date] {
  const [year = 0, month = 0] = dayAt(now, timeZone).split('-').map(Number);
  const first = (of: number, at: number) =>
    instantAt(toDay(`${of}-${String(at).padStart(2, '0')}-01`), 0, timeZone);
  return [first(year, month), month === 12 ? first(year + 1, 1) : first(year, month + 1)];
}
