import { eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import { rideExceptions, rides, rideStops } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { keepAnswer, type Kept } from '@/lib/listings/keep-answer';
import { lockOwnListing, type OwnListing } from '@/lib/listings/own-listing';
import { timeZoneOf } from '@/lib/listings/shown-until';
import { isDraft } from '@/lib/listings/states';
import { forgetDepartures, takenDays } from './departures';
import type { RouteInput } from './input';
import { listingOfRoute } from './listing-of-route';
import { capCents } from './price-cap';
import { hasLeft, lastDayOf, runsOn, whyNotPlan, type Plan } from './recurrence';
import { costsOf, findRide, rideKind, scaleOf, type Ride, type Stop } from './ride-row';
import { stopsSaid } from './stops-said';

/**
 * Keeps where a ride goes and when. The way is measured by road first, and its price stays under the cap of the new way.
 * `later` keeps nothing that is not whole.
 * @throws Refused 'not-found' | 'invalid-input' with a reason for each field (those of `stopsSaid` and `whyNotPlan`, and
 * 'day-missing' | 'time-missing' | 'hour-is-past' | 'too-many-stops' | 'above-cap') | 'route-taken' when seats are held on it
 */
export async function saveRoute(db: Db, actor: Actor, input: RouteInput, tools: Tools): Promise<Kept> {
  const { communityId } = actor;
  const kind = await rideKind(db, communityId, input.listingId);
  if (!kind) throw new Refused('not-found');
  const { firstDay, departs: departsMinute } = input;
  if (firstDay === null || departsMinute === null) {
    if (input.later) return { next: 'route' };
    throw new Refused('invalid-input', {
      ...(firstDay === null ? { firstDay: 'day-missing' } : {}),
      ...(departsMinute === null ? { departs: 'time-missing' } : {}),
    });
  }
  const plan = planSaid(input, firstDay);
  const zone = await timeZoneOf(db, communityId);
  const wrong = whyNotPlan(plan, dayAt(tools.now, zone));
  if (Object.keys(wrong).length > 0) throw new Refused('invalid-input', wrong);
  if (hasLeft(plan, departsMinute, tools.now, zone))
    throw new Refused('invalid-input', { departs: 'hour-is-past' });
  // Places and the way may be looked up far away: before anything is locked.
  const stops = await measured(db, actor, input, tools);
  return db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, input.listingId);
    const before = await findRide(tx, communityId, listing.id);
    await mustBeFree(tx, listing, before, { stops: stops.all, plan, departsMinute });
    const cap = await capOf(tx, listing, before?.ride, stops.all.at(-1)?.metres ?? 0, tools.now);
    await write(tx, listing, { plan, departsMinute, ...stops, cap, exceptions: plan.exceptions });
    await forgetDepartures(tx, listing, zone);
    const columns = await listingOfRoute(tx, listing, stops.all, input);
    const screen = { step: 'route', later: input.later } as const;
    return keepAnswer(tx, actor, listing, screen, { ...columns, availableUntil: lastDayOf(plan) }, tools);
  });
}

const planSaid = (input: RouteInput, firstDay: Plan['firstDay']): Plan => ({
  repeats: input.repeats,
  weekdays: input.repeats === 'once' ? [] : [...new Set(input.weekdays)].sort((a, b) => a - b),
  firstDay,
  lastDay: input.repeats === 'once' ? null : input.lastDay,
  exceptions:
    input.repeats === 'once' ? [] : [...new Set(input.exceptions.filter((day) => day !== null))].sort(),
});

type Measured = { all: Stop[]; measured: 'routing' | 'straight' };

async function measured(db: Db, actor: Actor, input: RouteInput, tools: Tools): Promise<Measured> {
  const said = await stopsSaid(db, actor, input, tools);
  const way = await tools.routing.way(said.map(({ point }) => point));
  let [metres, minutes] = [0, 0];
  const all = said.map(({ name, spot, communeCode, point, meetingPointId }, position) => {
    const leg = position === 0 ? undefined : way.legs[position - 1];
    metres += leg?.metres ?? 0;
    minutes += leg?.minutes ?? 0;
    return { position, name, spot, communeCode, ...point, meetingPointId, metres, minutes };
  });
  return { all, measured: way.measured };
}

type Wish = { stops: Stop[]; plan: Plan; departsMinute: number };

/** Where seats are held, the way and the hour stay; a day on which somebody comes along is not taken out silently. */
async function mustBeFree(
  tx: Db,
  listing: OwnListing,
  before: { ride: Ride; stops: Stop[] } | undefined,
  wish: Wish,
): Promise<void> {
  const taken = before && !isDraft(listing.state) ? await takenDays(tx, listing) : [];
  if (!before || taken.length === 0) return;
  const names = (stops: readonly Stop[]) => stops.map(({ name }) => name).join('|');
  if (names(before.stops) !== names(wish.stops) || before.ride.departsMinute !== wish.departsMinute)
    throw new Refused('route-taken');
  if (!taken.every((day) => runsOn(wish.plan, day))) throw new Refused('route-taken');
}

/** The cap of the new way. A draft's price comes down to it; one that is published is lowered by its driver first. */
async function capOf(
  tx: Db,
  listing: OwnListing,
  ride: Ride | undefined,
  metres: number,
  now: Date,
): Promise<number | null> {
  const kind = await rideKind(tx, listing.communityId, listing.id);
  const costs = ride && kind && costsOf({ ...ride, metres }, kind.units);
  if (!ride || !kind || !costs) return null;
  const today = dayAt(now, await timeZoneOf(tx, listing.communityId));
  const cap = capCents(costs, scaleOf(ride, today));
  if ((kind.priceCents ?? 0) <= cap) return cap;
  if (!isDraft(listing.state)) throw new Refused('invalid-input', { 'stops.0': 'above-cap' });
  await tx.update(listings).set({ priceCents: cap }).where(eq(listings.id, listing.id));
  return cap;
}

type Written = Measured &
  Pick<Wish, 'plan' | 'departsMinute'> & { cap: number | null; exceptions: readonly string[] };

async function write(tx: Db, { id: listingId, communityId }: OwnListing, wish: Written): Promise<void> {
  const last = wish.all.at(-1);
  const { repeats, weekdays, firstDay, lastDay } = wish.plan;
  const columns = {
    ...{ repeats, weekdays: [...weekdays], firstDay, lastDay, departsMinute: wish.departsMinute },
    ...{ metres: last?.metres ?? 0, minutes: last?.minutes ?? 0, measured: wish.measured },
    ...(wish.cap === null ? {} : { capCents: wish.cap }),
  };
  await tx
    .insert(rides)
    .values({ listingId, communityId, ...columns })
    .onConflictDoUpdate({ target: rides.listingId, set: columns });
  await tx.delete(rideStops).where(eq(rideStops.listingId, listingId));
  await tx.insert(rideStops).values(wish.all.map((stop) => ({ ...stop, communityId, listingId })));
  await tx.delete(rideExceptions).where(eq(rideExceptions.listingId, listingId));
  if (wish.exceptions.length > 0)
    await tx.insert(rideExceptions).values(wish.exceptions.map((day) => ({ communityId, listingId, day })));
}
