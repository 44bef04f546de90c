import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import { listingBlocks, listingExceptions, listingOpenings } from '@/db/schema/plans';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt, type Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { timeZonesFrom } from '@/lib/ground/time-zone';
import { keepAnswer, type Columns, type Kept } from '@/lib/listings/keep-answer';
import { lockOwnListing, type OwnListing } from '@/lib/listings/own-listing';
import { timeZoneOf } from '@/lib/listings/shown-until';
import type { PlanInput } from './input';
import { usualSlotMinutes } from './rules-of';
import { joined } from './opening-plan';

/**
 * Keeps when a service or a space can be had. What is agreed already stays, whatever the new hours are.
 * @throws Refused 'not-found' | 'invalid-input' with a reason for each field ('plan-missing' | 'days-not-a-number'
 * | 'calendar-not-an-address' | 'time-zone-unknown' and those of the listing)
 */
export async function savePlan(db: Db, actor: Actor, input: PlanInput, tools: Tools): Promise<Kept> {
  return db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, input.listingId);
    const zones = await zonesOf(tx, listing, input);
    const columns = {
      ...{ ...lengths(listing, input), timeZone: zones.own },
      ...(await calendar(tx, listing, input, zones.own, tools)),
    };
    await writeOpenings(tx, listing, input);
    await writeExceptions(tx, listing, input, dayAt(tools.now, zones.shown));
    return keepAnswer(tx, actor, listing, input, columns, tools);
  });
}

/** `own`: NULL for the clock of the community. `shown`: the one on which the hours are read. */
async function zonesOf(tx: Db, { communityId }: OwnListing, { timeZone }: PlanInput) {
  const usual = await timeZoneOf(tx, communityId);
  if (timeZone === '' || timeZone === usual) return { own: null, shown: usual };
  if (!timeZonesFrom(usual).includes(timeZone))
    throw new Refused('invalid-input', { timeZone: 'time-zone-unknown' });
  return { own: timeZone, shown: timeZone };
}

/** A service lasts as long as its terms say; a space is had by the hour, by the day, or both. */
function lengths({ type }: OwnListing, input: PlanInput): Columns {
  const { bufferMinutes, noticeMinutes } = input;
  if (type.template !== 'space') return { bufferMinutes, noticeMinutes };
  if (input.by !== 'hours' && input.maxDays === null && !input.later)
    throw new Refused('invalid-input', { maxDays: 'days-not-a-number' });
  const slotMinutes = input.by === 'days' ? null : (input.slotMinutes ?? usualSlotMinutes);
  const most = input.maxHours === null ? null : input.maxHours * 60;
  if (slotMinutes !== null && most !== null && most < slotMinutes)
    throw new Refused('invalid-input', { maxHours: 'hours-below-slot' });
  return {
    ...{ bufferMinutes, noticeMinutes, slotMinutes },
    minMinutes: null,
    maxMinutes: slotMinutes === null ? null : most,
    maxDays: input.by === 'hours' ? null : (input.maxDays ?? 1),
  };
}

/**
 * Another address blocks nothing of what the one before did, and is read as soon as it is kept. So is the same one when the
 * clock of the listing changes: its whole days begin at another instant.
 */
async function calendar(
  tx: Db,
  listing: OwnListing,
  { icsUrl }: PlanInput,
  timeZone: string | null,
  tools: Tools,
): Promise<Columns> {
  const { communityId, id: listingId } = listing;
  const [row] = await tx
    .select({ url: listings.icsUrl, timeZone: listings.timeZone })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  const wished = icsUrl === '' ? null : icsUrl;
  if (row?.url === wished && (wished === null || row.timeZone === timeZone)) return {};
  if (wished !== null && !/^(?:https?|webcals?):\/\/[^/\s]+\.[^\s]+$/i.test(wished))
    throw new Refused('invalid-input', { icsUrl: 'calendar-not-an-address' });
  await tx
    .delete(listingBlocks)
    .where(and(eq(listingBlocks.communityId, communityId), eq(listingBlocks.listingId, listingId)));
  const key = `read-calendar:${listingId}`;
  if (wished === null) await tools.jobs.cancel(tx, key);
  else await tools.jobs.enqueue(tx, 'read-calendar', { communityId, listingId }, { key });
  return { icsUrl: wished, icsReadAt: null, icsError: null };
}

async function writeOpenings(tx: Db, { communityId, id: listingId }: OwnListing, { openings }: PlanInput) {
  await tx
    .delete(listingOpenings)
    .where(and(eq(listingOpenings.communityId, communityId), eq(listingOpenings.listingId, listingId)));
  const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const said = openings.filter((one) => one.weekday === weekday);
    const parts = said.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
    return joined(parts).map(({ from, to }) => ({
      ...{ communityId, listingId, weekday },
      ...{ fromMinute: from, toMinute: to },
    }));
  });
  if (rows.length > 0) await tx.insert(listingOpenings).values(rows);
}

/** Days that are over are not kept. */
async function writeExceptions(
  tx: Db,
  { communityId, id: listingId }: OwnListing,
  { exceptions }: PlanInput,
  today: Day,
) {
  await tx
    .delete(listingExceptions)
    .where(and(eq(listingExceptions.communityId, communityId), eq(listingExceptions.listingId, listingId)));
  const rows = exceptions.flatMap(({ day, kind, from, to }) =>
    day === null || day < today
      ? []
      : [{ communityId, listingId, day, kind, fromMinute: from, toMinute: to }],
  );
  if (rows.length > 0) await tx.insert(listingExceptions).values(rows);
}
