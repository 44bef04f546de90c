/**
 * The right of a consumer to give up what a professional sold at a distance (Code de la consommation, L221-18 to L221-28).
 * Pure: days are those of the community.
 */
import { addDays, toDay, weekdayOf, type Day } from '@/lib/ground/period';

export type Status = 'private' | 'association' | 'business';

/** What decides: who sells, who buys, and whether what is sold is for a date or for good. */
export type Sale = {
  mode: string;
  ownerStatus: Status;
  askerStatus: Status;
  /** The day on which the buyer got it. NULL until then. */
  receivedOn: Day | null;
};

export type Withdrawal =
  /** Not granted: nobody is a trader, the buyer is no consumer, it has a date, it can be called off until it begins, or it is free. */
  | { is: 'none'; because: 'private-seller' | 'not-a-consumer' | 'dated' | 'begins' | 'free' }
  /** It runs; `until` is its last day, and NULL while the buyer has not got it. */
  | { is: 'open'; until: Day | null };

const days = 14;

/** Whether the buyer may give the contract up, and until when. */
export function withdrawalOf({ mode, ownerStatus, askerStatus, receivedOn }: Sale): Withdrawal {
  if (mode === 'give' || mode === 'lend' || mode === 'swap') return { is: 'none', because: 'free' };
  if (ownerStatus !== 'business') return { is: 'none', because: 'private-seller' };
  if (mode === 'space' || mode === 'ride') return { is: 'none', because: 'dated' };
  if (mode !== 'sell') return { is: 'none', because: 'begins' };
  if (askerStatus !== 'private') return { is: 'none', because: 'not-a-consumer' };
  return { is: 'open', until: receivedOn === null ? null : workingDayFrom(addDays(receivedOn, days)) };
}

export type RetractRefusal = 'no-withdrawal-right' | 'withdrawal-over';

export function whyNotRetract(sale: Sale, today: Day): RetractRefusal | null {
  const right = withdrawalOf(sale);
  if (right.is === 'none') return 'no-withdrawal-right';
  return right.until !== null && today > right.until ? 'withdrawal-over' : null;
}

/** A period that ends on a Saturday, a Sunday or a public holiday ends on the next working day (L221-19). */
export function workingDayFrom(day: Day): Day {
  const isFree = weekdayOf(day) > 5 || isHoliday(day);
  return isFree ? workingDayFrom(addDays(day, 1)) : day;
}

const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movingHolidays = [1, 39, 50];

/** The public holidays of metropolitan France. */
export function isHoliday(day: Day): boolean {
  if (fixedHolidays.includes(day.slice(5))) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return movingHolidays.some((after) => addDays(easter, after) === day);
}

/** Easter Sunday of a year (Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return toDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
