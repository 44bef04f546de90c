import { and, eq } from 'drizzle-orm';
import { rides } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { keepAnswer, type Kept } from '@/lib/listings/keep-answer';
import { lockOwnListing } from '@/lib/listings/own-listing';
import { timeZoneOf } from '@/lib/listings/shown-until';
import { isDraft } from '@/lib/listings/states';
import type { CarInput } from './input';
import { capCents, whyNotPrice } from './price-cap';
import { costsOf, findRide, rideKind } from './ride-row';
import { scaleOn } from './scale';

/**
 * Keeps the car, the seats and the price of one. A price above the cap is refused, whatever the page showed; without the
 * driver's statement nothing but a draft that is put aside is kept.
 * @throws Refused 'not-found' | 'route-missing' | 'invalid-input' with 'above-cap' | 'car-power-missing' | 'statement-missing' |
 * 'seats-held'
 */
export async function saveCar(db: Db, actor: Actor, input: CarInput, tools: Tools): Promise<Kept> {
  return db.transaction(async (tx) => {
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
    const priceCents = input.price === 0 ? null : input.price;
    const screen = { step: 'car', later: input.later } as const;
    return unlessSeatsHeld(() =>
      keepAnswer(tx, actor, listing, screen, { units: input.seats, priceCents }, tools),
    );
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
  allowsSmoking,
  prefersWomen,
}: CarInput) => ({
  ...{ carPower: power, isElectric, tollsCents: tolls, parkingCents: parking },
  ...{ luggage, takesPets, isAccessible, hasChildSeat, allowsSmoking, prefersWomen },
});

function mustHold(input: CarInput, cap: number | null, draft: boolean): void {
  const faults: Record<string, string> = {};
  const no = whyNotPrice(input.price, cap);
  if (no) faults[no === 'above-cap' ? 'price' : 'power'] = no;
  if (!input.states && !(draft && input.later)) faults['states'] = 'statement-missing';
  if (Object.keys(faults).length > 0) throw new Refused('invalid-input', faults);
}

async function unlessSeatsHeld(write: () => Promise<Kept>): Promise<Kept> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Refused) || error.fields?.['units'] === undefined) throw error;
    throw new Refused('invalid-input', { seats: 'seats-held' });
  }
}
