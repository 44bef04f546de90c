import type { Db } from '@/db/types';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { whyNotAsk } from './policy';
import type { Asking, Prepared } from './prepared';
import { quote } from './pricing';

/**
 * Something that stays with the asker: a gift, a sale, a swap. Nothing of it is held before its owner agrees.
 * @throws Refused 'too-many-units' | 'no-offers-here'
 */
export function prepareThing(_tx: Db, { listing, asker, input, now }: Asking): Promise<Prepared> {
  const { units, offerCents } = input;
  const no = whyNotAsk(listing, asker, { units, days: null }, [], dayAt(now, listing.timeZone));
  if (no) throw new Refused(no);
  if (offerCents !== undefined && !listing.takesOffers) throw new Refused('no-offers-here');
  const wanted = { units, days: null, minutes: null, offerCents: offerCents ?? null };
  return Promise.resolve({
    ...{ units, days: null, slot: null, seat: null },
    quote: quote(listing.tariff, wanted),
  });
}
