import type { Db } from '@/db/types';
import { Refused } from '@/lib/ground/refused';
import type { Asking, Prepared } from './prepared';
import { quote } from './pricing';

/**
 * An hour of a service or of a space, or of a thing that is let by the hour.
 * @throws Refused 'slot-missing' | 'in-the-past'
 */
export function prepareSlot(_tx: Db, { listing, input, now }: Asking): Promise<Prepared> {
  const { units, startsAt, endsAt } = input;
  if (!startsAt || !endsAt || endsAt <= startsAt) throw new Refused('slot-missing');
  if (startsAt < now) throw new Refused('in-the-past');
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const slot = { startsAt, endsAt };
  return Promise.resolve({
    ...{ units, days: null, slot, seat: null },
    quote: quote(listing.tariff, { units, days: null, minutes }),
  });
}
