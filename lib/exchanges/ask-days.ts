import type { Db } from '@/db/types';
import { dayAt, type Days } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { heldDays } from './hold';
import type { AskInput } from './input';
import { whyNotAsk } from './policy';
import type { Asking, Prepared } from './prepared';
import { quote } from './pricing';

/**
 * Whole days of something that is lent or let.
 * @throws Refused 'too-many-units' | 'days-missing' | 'in-the-past' | 'too-far-ahead' | 'too-short' | 'too-long'
 * | 'outside-availability' | 'closed-day' | 'not-free' | 'already-asked'
 */
export async function prepareDays(tx: Db, { actor, listing, asker, input, now }: Asking): Promise<Prepared> {
  const today = dayAt(now, listing.timeZone);
  const wish = { units: input.units, days: daysIn(input) };
  const no = whyNotAsk(listing, asker, wish, await heldDays(tx, actor.communityId, listing.id, today), today);
  if (no) throw new Refused(no);
  return { ...wish, slot: null, seat: null, quote: quote(listing.tariff, { ...wish, minutes: null }) };
}

/** One day alone is both its first and last. */
function daysIn({ startsOn, endsOn }: AskInput): Days | null {
  const from = startsOn ?? endsOn;
  const to = endsOn ?? startsOn;
  return from && to ? { from, to } : null;
}
