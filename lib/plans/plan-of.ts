import { and, asc, eq, sql } from 'drizzle-orm';
import { communities, listingTypes } from '@/db/schema/communities';
import { listingClosures, listings } from '@/db/schema/listings';
import { listingBlocks, listingExceptions, listingOpenings } from '@/db/schema/plans';
import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { daysOf, toDay } from '@/lib/ground/period';
import type { DayException, OpeningPlan, WeeklyHours } from './opening-plan';
import { rulesOf } from './rules-of';
import type { Schedule } from './slots';
import type { Part } from './wall-clock';

/** Everything about when a listing can be had but what exchanges hold. */
export type Plan = Pick<Schedule, 'plan' | 'rules' | 'blocks'>;

/** Hours that things are let in which have no plan of their own. */
const wakingHours: Part = { from: 7 * 60, to: 22 * 60 };
const wholeDay: Part = { from: 0, to: 1440 };

/** Undefined when there is no such listing. Busy periods that are over at `from` are left out. */
export async function planOf(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  from: Date,
): Promise<Plan | undefined> {
  const [row] = await db
    .select({ listing: listings, template: listingTypes.template, timeZone: communities.timeZone })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  if (!row) return undefined;
  const { listing, template } = row;
  const hasPlan = template === 'help' || template === 'service' || template === 'space';
  const bounds = {
    timeZone: listing.timeZone ?? row.timeZone,
    firstDay: listing.availableFrom === null ? null : toDay(listing.availableFrom),
    lastDay: listing.availableUntil === null ? null : toDay(listing.availableUntil),
  };
  const rules = rulesOf(template, listing);
  const weeks = hasPlan
    ? await weeklyPlan(db, communityId, listingId)
    : await alwaysBut(db, communityId, listingId, rules.isByNight ? wholeDay : wakingHours);
  return { plan: { ...bounds, ...weeks }, rules, blocks: await blocksOf(db, communityId, listingId, from) };
}

type Weeks = Pick<OpeningPlan, 'weekly' | 'exceptions'>;

/** The hours of each week and the days that are different, in their order. */
export async function weeklyPlan(db: Db, communityId: CommunityId, listingId: ListingId): Promise<Weeks> {
  const weekly = await db
    .select({
      weekday: listingOpenings.weekday,
      from: listingOpenings.fromMinute,
      to: listingOpenings.toMinute,
    })
    .from(listingOpenings)
    .where(and(eq(listingOpenings.communityId, communityId), eq(listingOpenings.listingId, listingId)))
    .orderBy(asc(listingOpenings.weekday), asc(listingOpenings.fromMinute));
  const rows = await db
    .select()
    .from(listingExceptions)
    .where(and(eq(listingExceptions.communityId, communityId), eq(listingExceptions.listingId, listingId)))
    .orderBy(asc(listingExceptions.day), asc(listingExceptions.fromMinute));
  const exceptions = rows.map(({ day, kind, fromMinute, toMinute }): DayException => {
    const part = fromMinute === null || toMinute === null ? null : { from: fromMinute, to: toMinute };
    return { day: toDay(day), kind, part };
  });
  return { weekly, exceptions };
}

/** What is had whenever its owner does not keep it. */
async function alwaysBut(db: Db, communityId: CommunityId, listingId: ListingId, part: Part): Promise<Weeks> {
  const closures = await db
    .select({ from: listingClosures.fromDay, to: listingClosures.toDay })
    .from(listingClosures)
    .where(and(eq(listingClosures.communityId, communityId), eq(listingClosures.listingId, listingId)));
  const exceptions = closures.flatMap(({ from, to }) =>
    daysOf({ from: toDay(from), to: toDay(to) }).map((day) => ({ day, kind: 'closed' as const, part: null })),
  );
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday): WeeklyHours => ({ weekday, ...part }));
  return { weekly, exceptions };
}

async function blocksOf(db: Db, communityId: CommunityId, listingId: ListingId, from: Date) {
  return db
    .select({
      start: sql`lower(${listingBlocks.during})`.mapWith(listings.createdAt),
      end: sql`upper(${listingBlocks.during})`.mapWith(listings.createdAt),
    })
    .from(listingBlocks)
    .where(
      and(
        eq(listingBlocks.communityId, communityId),
        eq(listingBlocks.listingId, listingId),
        sql`upper(${listingBlocks.during}) > ${from.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(sql`lower(${listingBlocks.during})`);
}
