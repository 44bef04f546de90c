/** What an answer to a request offers: when, and for how much. */
import { addDays, dayAt, instantAt, type Day, type Days } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { horizonDays } from './calendar';
import type { OfferInput } from './input';
import type { ListingToAsk } from './opening';
import { lineOf, totalled, type Quote } from './pricing';
import type { Slot } from './row';
import { traitsOf } from './states';

export type Offered = { days: Days | null; slot: Slot | null; quote: Quote };

/** @throws Refused 'days-missing' | 'slot-missing' | 'in-the-past' | 'too-far-ahead' */
export function offeredOf(
  { process, timeZone }: Pick<ListingToAsk, 'process' | 'timeZone'>,
  input: OfferInput,
  now: Date,
): Offered {
  const { period, isPriced } = traitsOf(process);
  const lines = isPriced && input.cents !== null ? [lineOf('offer', 1, input.cents)] : [];
  return {
    days: period === 'days' ? daysIn(input, dayAt(now, timeZone)) : null,
    slot: period === 'slot' || period === 'legs' ? slotIn(input, timeZone, now) : null,
    quote: totalled(lines),
  };
}

function daysIn({ startsOn, endsOn }: OfferInput, today: Day): Days {
  const [from, to] = [startsOn ?? endsOn, endsOn ?? startsOn];
  if (!from || !to || from > to) throw new Refused('days-missing');
  if (from < today) throw new Refused('in-the-past');
  if (to > addDays(today, horizonDays)) throw new Refused('too-far-ahead');
  return { from, to };
}

/** An end that comes before its beginning is on the next day. */
function slotIn({ startsOn, fromTime, toTime }: OfferInput, timeZone: string, now: Date): Slot {
  if (!startsOn || fromTime === undefined || toTime === undefined) throw new Refused('slot-missing');
  const lastDay = toTime > fromTime ? startsOn : addDays(startsOn, 1);
  const startsAt = instantAt(startsOn, 0, timeZone, fromTime);
  const endsAt = instantAt(lastDay, 0, timeZone, toTime);
  if (startsAt < now) throw new Refused('in-the-past');
  if (startsOn > addDays(dayAt(now, timeZone), horizonDays)) throw new Refused('too-far-ahead');
  return { startsAt, endsAt };
}
