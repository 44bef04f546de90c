/**
 * The right of a consumer to give up what a professional sold at a distance (Code de la consommation, L221-18 to L221-28).
 * Pure: days are those of the community.
 */
import { addDays, toDay, weekdayOf, type Day } from '@/lib/ground/period';
import type { Status } from '@/lib/members/input';

/** What decides: who sells, who buys, what it is, and how far it has come. */
export type Sale = {
  mode: string;
  /** Its process knows of giving up; services and rentals that began before it did do not. */
  hasWayBack: boolean;
  isFree: boolean;
  /** Of a rental: a leisure or a vehicle for a date (L221-28 12°). */
  isDatedLeisure: boolean;
  ownerStatus: Status;
  askerStatus: Status;
  /** The day on which a buyer got the thing, or on which a service or a rental was agreed. NULL until then. */
  runsFrom: Day | null;
  /** The consumer asked expressly that it begin before the time for giving up is over. */
  hasAskedToBegin: boolean;
  progress: Progress;
};

/** How much of a service or a rental was provided; of a thing that is sold, always `to-come`. */
export type Progress = 'to-come' | 'begun' | 'done';

export type Withdrawal =
  | {
      is: 'none';
      /**
       * Nobody is a trader, the buyer is no consumer, it has a date, it is leisure for a date, it can be called off until it
       * begins, it is free, or it was fully done at the consumer's wish.
       */
      because: 'private-seller' | 'not-a-consumer' | 'dated' | 'leisure' | 'begins' | 'free' | 'performed';
    }
  /**
   * It runs; `until` is its last day, and NULL while it has not begun to run. `owes`: what was provided is paid in proportion
   * where the consumer asked for it to begin, and is not paid at all where they did not (L221-25).
   */
  | { is: 'open'; until: Day | null; owes: 'nothing' | 'share' };

const days = 14;

/** Whether the buyer may give the contract up, and until when. */
export function withdrawalOf(sale: Sale): Withdrawal {
  const because = whyNone(sale);
  if (because) return { is: 'none', because };
  const { runsFrom, hasAskedToBegin, progress } = sale;
  return {
    is: 'open',
    until: runsFrom === null ? null : lastDayFrom(runsFrom),
    owes: hasAskedToBegin && progress === 'begun' ? 'share' : 'nothing',
  };
}

function whyNone(sale: Sale): Extract<Withdrawal, { is: 'none' }>['because'] | null {
  const { mode, ownerStatus, askerStatus } = sale;
  if (sale.isFree || mode === 'give' || mode === 'lend' || mode === 'swap') return 'free';
  if (ownerStatus !== 'business') return 'private-seller';
  if (mode === 'space' || mode === 'ride') return 'dated';
  if (sale.isDatedLeisure) return 'leisure';
  if (!sale.hasWayBack) return 'begins';
  if (askerStatus !== 'private') return 'not-a-consumer';
  return sale.hasAskedToBegin && sale.progress === 'done' ? 'performed' : null;
}

/** The last day for giving up what was received or agreed on a day: the day itself does not count (L221-19). */
export const lastDayFrom = (day: Day): Day => workingDayFrom(addDays(day, days));

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
