import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { capCents, whyNotPrice } from '@/lib/rides/price-cap';
import { findRide } from '@/lib/rides/ride-row';
import { isCarPower, scaleOn } from '@/lib/rides/scale';
import type { OfferInput } from './input';
import type { ListingToAsk } from './opening';
import { modeOf } from './states';

/**
 * Whoever answers a request with a ride states to share costs only, and asks no more for all its seats than the cap of
 * their car on that way. Anything else but a ride passes.
 * @throws Refused 'invalid-input' with 'statement-missing' | 'car-power-missing' | 'above-cap'
 */
export async function mustShareCosts(
  tx: Db,
  communityId: CommunityId,
  request: ListingToAsk,
  input: OfferInput,
  now: Date,
): Promise<void> {
  if (modeOf(request.process) !== 'ride') return;
  if (!input.states) throw new Refused('invalid-input', { states: 'statement-missing' });
  const found = await findRide(tx, communityId, request.id);
  const { power, isElectric = false } = input;
  const costs =
    found && power !== undefined && isCarPower(power)
      ? { metres: found.ride.metres, car: { power, isElectric }, tollsCents: 0, parkingCents: 0 }
      : null;
  const scale = scaleOn(dayAt(now, request.timeZone));
  const cap = costs && capCents({ ...costs, seats: request.units }, scale) * request.units;
  const no = whyNotPrice(input.cents ?? 0, cap);
  if (no) throw new Refused('invalid-input', { [no === 'above-cap' ? 'price' : 'power']: no });
}
