import type { Db } from '@/db/types';
import { Refused } from '@/lib/ground/refused';
import { seatWished } from '@/lib/rides/seat';
import type { Asking, Prepared } from './prepared';
import { lineOf, totalled } from './pricing';

/**
 * Seats of a departure, from one stop to a later one, at the price of that part of the way.
 * @throws Refused 'seat-missing' | 'stops-not-in-order' | 'too-far-ahead' | 'no-departure' | 'departure-cancelled' | 'in-the-past' |
 * 'too-many-seats' | 'no-seat-left'
 */
export async function prepareSeat(tx: Db, { actor, listing, input, now }: Asking): Promise<Prepared> {
  const { departureDay: day, fromStop, toStop, units } = input;
  if (!day || fromStop === undefined || toStop === undefined) throw new Refused('seat-missing');
  const { id, timeZone, tariff } = listing;
  const of = {
    communityId: actor.communityId,
    id,
    timeZone,
    units: listing.units,
    priceCents: tariff.priceCents,
  };
  const found = await seatWished(tx, of, { day, fromStop, toStop, units }, now);
  if ('no' in found) throw new Refused(found.no);
  const { departureId, startsAt, endsAt, seatCents } = found.seat;
  return {
    ...{ units, days: null, slot: { startsAt, endsAt } },
    seat: { departureId, fromStop, toStop },
    quote: totalled([lineOf('seat', 1, seatCents, units)]),
  };
}
