/** The units and days that an exchange occupies. The database refuses an overlap, whatever was read before. */
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { communities } from '@/db/schema/communities';
import { exchanges, holds } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import { sqlState } from '@/db/retry';
import type { Db } from '@/db/types';
import type { CommunityId, ExchangeId, ListingId } from '@/lib/ground/ids';
import { dayAt, instantsOf, type Day, type Days } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import type { Held } from './calendar';
import { toDays, type Exchange } from './row';
import { isOut, keepsForGood, toState, traitsOf } from './states';
import { shortageOf, unitsLeft, type Shortage } from './stock';

/**
 * From the first to the last day of a loan; a slot with the time kept free after it; a seat on its legs; what stays with the
 * asker from now on, and in a swap both things.
 * @throws Refused 'not-free' | 'already-promised' (a thing that stays) when no unit is left
 */
export async function hold(tx: Db, exchange: Exchange, now: Date): Promise<void> {
  const rows = holdsOf(exchange, now).sort((a, b) => a.listingId.localeCompare(b.listingId));
  // In the same order for everybody, so that two swaps of the same two things wait for each other instead of both failing.
  for (const row of rows)
    await orRefuse(whyNotHeld(exchange, row.listingId), () => tx.insert(holds).values(row));
}

/** Why a listing cannot be held; the thing that an answer to a request points at may have been taken since. */
function whyNotHeld(exchange: Exchange, listingId: ListingId): string {
  if (exchange.openedBy === 'owner' && listingId !== exchange.listing.id) return 'offer-gone';
  return keepsForGood(exchange) ? 'already-promised' : 'not-free';
}

type HoldRow = typeof holds.$inferInsert & { listingId: ListingId };

function holdsOf(exchange: Exchange, now: Date): HoldRow[] {
  const { communityId, id: exchangeId, units, listing, otherListingId, seat } = exchange;
  const during = duringOf(exchange, now);
  const one = { communityId, exchangeId, listingId: listing.id, units, during };
  if (exchange.openedBy === 'owner') return heldForRequest(exchange, { ...one, units: 1 }, now);
  if (seat) return [{ ...one, departureId: seat.departureId, fromLeg: seat.fromStop, toLeg: seat.toStop }];
  return otherListingId === null ? [one] : [one, { ...one, listingId: otherListingId, units: 1 }];
}

/** A request that found its answer, for good, and the thing that the answer pointed at, for as long as it is lent. */
function heldForRequest(exchange: Exchange, request: HoldRow, now: Date): HoldRow[] {
  const { otherListingId, process } = exchange;
  // A seat of a ride is asked for as such, with its departure.
  if (otherListingId === null || traitsOf(process).period === 'legs') return [request];
  return [request, { ...request, listingId: otherListingId, during: lengthOf(exchange, now) }];
}

const duringOf = (exchange: Exchange, now: Date): string =>
  keepsForGood(exchange) ? `[${now.toISOString()},)` : lengthOf(exchange, now);

function lengthOf({ days, slot, listing, timeZone }: Exchange, now: Date): string {
  if (!slot) return days ? rangeOf(days, timeZone) : `[${now.toISOString()},)`;
  const until = new Date(slot.endsAt.getTime() + listing.bufferMinutes * 60_000);
  return `[${slot.startsAt.toISOString()},${until.toISOString()})`;
}

/** @throws Refused 'not-free' when somebody else holds the days that it would grow over */
export async function widen(tx: Db, exchange: Exchange, days: Days): Promise<void> {
  await orRefuse('not-free', () =>
    tx
      .update(holds)
      .set({ during: rangeOf(days, exchange.timeZone) })
      .where(
        and(
          eq(holds.communityId, exchange.communityId),
          eq(holds.exchangeId, exchange.id),
          // What is kept for good has no last day.
          sql`not upper_inf(${holds.during})`,
        ),
      ),
  );
}

/** The units and days are free at once. */
export async function free(tx: Db, exchange: Exchange): Promise<void> {
  await tx
    .delete(holds)
    .where(and(eq(holds.communityId, exchange.communityId), eq(holds.exchangeId, exchange.id)));
}

/** The days on which units of a listing are held. A loan that is overdue holds today as well: the thing is not there. */
export async function heldDays(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  today: Day,
  except?: ExchangeId,
): Promise<Held[]> {
  const rows = await onListing(db, { communityId, listingId });
  return rows.flatMap(({ units, startsOn, endsOn, startsAt, endsAt, timeZone, exchangeId, at }) => {
    const days = toDays(startsOn, endsOn) ?? daysOfHours(startsAt, endsAt, timeZone);
    if (!days || exchangeId === except) return [];
    const to = isOut(toState(at)) && days.to < today ? today : days.to;
    return [{ units, days: { from: days.from, to } }];
  });
}

const onListing = composed((db) =>
  db
    .select({
      units: holds.units,
      startsOn: exchanges.startsOn,
      endsOn: exchanges.endsOn,
      exchangeId: holds.exchangeId,
      ...{ startsAt: exchanges.startsAt, endsAt: exchanges.endsAt, timeZone: zone },
      at: sql<string>`coalesce(${exchanges.problemFrom}, ${exchanges.state})`,
    })
    .from(holds)
    .innerJoin(exchanges, eq(exchanges.id, holds.exchangeId))
    .innerJoin(listings, eq(listings.id, holds.listingId))
    .innerJoin(communities, eq(communities.id, holds.communityId))
    .where(
      and(
        eq(holds.communityId, sql.placeholder('communityId')),
        eq(holds.listingId, sql.placeholder('listingId')),
      ),
    ),
);

const zone = sql<string>`coalesce(${listings.timeZone}, ${communities.timeZone})`;

/** Hours that are let take the day, or the days, from whoever would have all of it. */
const daysOfHours = (startsAt: Date | null, endsAt: Date | null, timeZone: string): Days | null =>
  startsAt && endsAt
    ? { from: dayAt(startsAt, timeZone), to: dayAt(new Date(endsAt.getTime() - 1), timeZone) }
    : null;

/** Units of a thing that stays that are promised or gone, and how many people wait for it. */
export async function unitsPromised(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
): Promise<{ held: number; waiting: number }> {
  const [taken] = await db
    .select({ units: sql<number>`coalesce(sum(${holds.units}), 0)::int` })
    .from(holds)
    .where(and(eq(holds.communityId, communityId), eq(holds.listingId, listingId)));
  const [asked] = await db
    .select({ people: sql<number>`count(*)::int` })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        eq(exchanges.listingId, listingId),
        inArray(exchanges.state, ['asked', 'countered']),
      ),
    );
  return { held: taken?.units ?? 0, waiting: asked?.people ?? 0 };
}

/** Units of a thing that stays that have changed hands for good, by whatever process. */
export async function unitsGiven(db: Db, communityId: CommunityId, listingId: ListingId): Promise<number> {
  const [row] = await db
    .select({ units: sql<number>`coalesce(sum(${exchanges.units}), 0)::int` })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        or(eq(exchanges.listingId, listingId), eq(exchanges.otherListingId, listingId)),
        inArray(sql`coalesce(${exchanges.problemFrom}, ${exchanges.state})`, [
          'handed-over',
          'half',
          'completed',
        ]),
      ),
    );
  return row?.units ?? 0;
}

/** Why a request cannot be granted as long as others keep what they were promised. NULL: it can. */
export async function shortageFor(db: Db, exchange: Exchange): Promise<Shortage | null> {
  if (!keepsForGood(exchange)) return null;
  const { held } = await unitsPromised(db, exchange.communityId, exchange.listing.id);
  return shortageOf(exchange.units, unitsLeft({ units: exchange.listing.units, held }));
}

function rangeOf(days: Days, timeZone: string): string {
  const { start, end } = instantsOf(days, timeZone);
  return `[${start.toISOString()},${end.toISOString()})`;
}

async function orRefuse(because: string, write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (sqlState(error) === '23P01') throw new Refused(because);
    throw error;
  }
}
