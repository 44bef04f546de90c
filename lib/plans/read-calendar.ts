import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import { listingBlocks } from '@/db/schema/plans';
import type { Db } from '@/db/types';
import type { CalendarTrouble } from '@/lib/gateways/calendars';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';
import { addDays, dayAt, instantAt } from '@/lib/ground/period';
import { busyIn, type Busy, type Unreadable } from './busy-in';
import { horizonDays } from './slots';

/** Why another calendar could not be read; the owner is told, and what was read last stays. */
export type CalendarError = CalendarTrouble | Unreadable;

/** What blocks at most so many periods at once is inserted together. */
const together = 500;

/**
 * Reads the calendar that its owner keeps elsewhere, and blocks what is busy in it. When that fails, the reason is kept
 * beside what was read before. Does nothing for a listing without such a calendar.
 */
export async function readCalendar(
  db: Db,
  { communityId, listingId }: { communityId: string; listingId: string },
  tools: Tools,
): Promise<void> {
  const listing = await calendarOf(db, asId<CommunityId>(communityId), asId<ListingId>(listingId));
  if (!listing) return;
  // Far away and slow: before anything is locked.
  const answer = await tools.calendars.read(listing.url);
  const read = answer.ok
    ? busyIn(answer.file, windowFrom(tools.now, listing.timeZone), listing.timeZone)
    : answer;
  await db.transaction(async (tx) => {
    const now = await calendarOf(tx, listing.communityId, listing.id, { lock: true });
    // Another address was given meanwhile: this one no longer blocks anything.
    if (now?.url !== listing.url) return;
    if (read.ok) await replaceBlocks(tx, listing, read.busy);
    const said = read.ok ? { icsReadAt: tools.now, icsError: null } : { icsError: read.because };
    await tx
      .update(listings)
      .set(said)
      .where(and(eq(listings.communityId, listing.communityId), eq(listings.id, listing.id)));
  });
}

/** Every calendar of a listing that people see, one after the other; one that fails keeps no other from being read. */
export async function readCalendars(db: Db, tools: Tools): Promise<void> {
  const rows = await db
    .select({ communityId: listings.communityId, listingId: listings.id })
    .from(listings)
    .where(and(isNotNull(listings.icsUrl), inArray(listings.state, ['published', 'paused'])));
  for (const row of rows)
    await tools.jobs.enqueue(db, 'read-calendar', row, { key: `read-calendar:${row.listingId}` });
}

type Kept = { id: ListingId; communityId: CommunityId; url: string; timeZone: string };

async function calendarOf(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  { lock = false } = {},
): Promise<Kept | undefined> {
  const query = db
    .select({ url: listings.icsUrl, own: listings.timeZone, timeZone: communities.timeZone })
    .from(listings)
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  const [row] = lock ? await query.for('no key update', { of: listings }) : await query;
  if (!row?.url) return undefined;
  return { id: listingId, communityId, url: row.url, timeZone: row.own ?? row.timeZone };
}

function windowFrom(now: Date, timeZone: string) {
  const today = dayAt(now, timeZone);
  const last = addDays(today, horizonDays + 2);
  return { start: instantAt(today, 0, timeZone), end: instantAt(last, 0, timeZone) };
}

async function replaceBlocks(
  tx: Db,
  { communityId, id: listingId }: Kept,
  busy: readonly Busy[],
): Promise<void> {
  await tx
    .delete(listingBlocks)
    .where(and(eq(listingBlocks.communityId, communityId), eq(listingBlocks.listingId, listingId)));
  const rows = busy.map(({ uid, start, end }) => ({
    ...{ communityId, listingId, uid: uid.slice(0, 300) },
    during: `[${start.toISOString()},${end.toISOString()})`,
  }));
  for (let at = 0; at < rows.length; at += together)
    await tx.insert(listingBlocks).values(rows.slice(at, at + together));
}
