import { and, eq } from 'drizzle-orm';
import { constraintOf } from '@/db/retry';
import { listings } from '@/db/schema/listings';
import { rides } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { lockOwnListing } from '@/lib/listings/own-listing';
import { timeZoneOf } from '@/lib/listings/shown-until';
import { isDraft } from '@/lib/listings/states';
import type { CarInput } from './input';
import { nextStep } from './listing-of-route';
import { capCents, whyNotPrice } from './price-cap';
import { costsOf, findRide, rideKind } from './ride-row';
import { tellOfChange } from './save-route';
import { scaleOn } from './scale';

/**
 * Keeps the car, the seats and the price of one. A price above the cap is refused, whatever the page showed; without the
 * driver's statement nothing but a draft that is put aside is kept.
 * @throws Refused 'not-found' | 'route-missing' | 'invalid-input' with 'above-cap' | 'car-power-missing' | 'statement-missing' |
 * 'seats-held'
 */
export async function saveCar(db: Db, actor: Actor, input: CarInput, tools: Tools): Promise<void> {
  await db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, input.listingId);
    const kind = await rideKind(tx, actor.communityId, listing.id);
    if (kind?.direction !== 'offer') throw new Refused('not-found');
    const found = await findRide(tx, actor.communityId, listing.id);
    if (!found) throw new Refused('route-missing');
    const today = dayAt(tools.now, await timeZoneOf(tx, actor.communityId));
    const car = carSaid(input);
    const scale = scaleOn(today);
    const costs = costsOf({ ...found.ride, ...car }, input.seats);
    const cap = costs && capCents(costs, scale);
    mustHold(input, cap, isDraft(listing.state));
    const statedAt = input.states ? (found.ride.statedAt ?? tools.now) : null;
    await tx
      .update(rides)
      .set({ ...car, statedAt, capCents: cap, scaleFrom: cap === null ? null : scale.from })
      .where(and(eq(rides.communityId, actor.communityId), eq(rides.listingId, listing.id)));
    const draftStep = nextStep(listing, 'car', input.later);
    const priceCents = input.price === 0 ? null : input.price;
    await unlessSeatsHeld(() =>
      tx
        .update(listings)
        .set({ units: input.seats, priceCents, draftStep, updatedAt: tools.now })
        .where(and(eq(listings.communityId, actor.communityId), eq(listings.id, listing.id))),
    );
    if (!isDraft(listing.state)) await tellOfChange(tx, actor, listing, tools);
  });
}

const carSaid = ({
  power,
  isElectric,
  tolls,
  parking,
  luggage,
  takesPets,
  isAccessible,
  hasChildSeat,
}: CarInput) => ({
  ...{ carPower: power, isElectric, tollsCents: tolls, parkingCents: parking },
  ...{ luggage, takesPets, isAccessible, hasChildSeat },
});

function mustHold(input: CarInput, cap: number | null, draft: boolean): void {
  const faults: Record<string, string> = {};
  const no = whyNotPrice(input.price, cap);
  if (no) faults[no === 'above-cap' ? 'price' : 'power'] = no;
  if (!input.states && !(draft && input.later)) faults['states'] = 'statement-missing';
  if (Object.keys(faults).length > 0) throw new Refused('invalid-input', faults);
}

async function unlessSeatsHeld(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (constraintOf(error) !== 'listings_units_held') throw error;
    throw new Refused('invalid-input', { seats: 'seats-held' });
  }
}
