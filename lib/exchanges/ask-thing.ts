import type { Db } from '@/db/types';
import type { ListingId } from '@/lib/ground/ids';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { isOwnToGive } from './own-to-give';
import { whyNotAsk } from './policy';
import type { Asking, Prepared } from './prepared';
import { quote } from './pricing';

/**
 * Something that stays with the asker: a gift, a sale, a swap. Nothing of it is held before its owner agrees.
 * @throws Refused 'too-many-units' | 'fixed-price' | 'swap-missing' | 'not-yours-to-swap'
 */
export async function prepareThing(tx: Db, asking: Asking): Promise<Prepared> {
  const { listing, asker, input, now } = asking;
  const { units, offerCents } = input;
  const no = whyNotAsk(listing, asker, { units, days: null }, [], dayAt(now, listing.timeZone));
  if (no) throw new Refused(no);
  if (offerCents !== undefined && !listing.takesOffers) throw new Refused('fixed-price');
  const wanted = { units, days: null, minutes: null, offerCents: offerCents ?? null };
  return {
    ...{ units, days: null, slot: null, seat: null },
    quote: quote(listing.tariff, wanted),
    otherListingId: await givenForIt(tx, asking),
  };
}

/** What the asker of a swap gives; nothing for a gift and a sale, whatever a form says. */
async function givenForIt(tx: Db, { actor, listing, input }: Asking): Promise<ListingId | undefined> {
  if (listing.mode !== 'swap') return undefined;
  const { otherListingId } = input;
  if (!otherListingId) throw new Refused('swap-missing');
  if (!(await isOwnToGive(tx, actor, otherListingId))) throw new Refused('not-yours-to-swap');
  return otherListingId;
}
