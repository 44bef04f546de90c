/** Which days a thing is free, taken or kept by its owner. */
import { addDays, daysOf, overlaps, weekdayOf, type Day, type Days } from '@/lib/ground/period';

export type Held = { days: Days; units: number };

/** What decides about the days of one listing. */
export type Opening = {
  units: number;
  /** ISO weekdays on which it cannot be handed over or given back. */
  closedWeekdays: readonly number[];
  availableFrom: Day | null;
  availableUntil: Day | null;
  /** Days on which the owner keeps it. */
  closures: readonly Days[];
};

export type CalendarDay = {
  day: Day;
  is: 'free' | 'taken' | 'closed';
  /** Whether a loan may start or end on it; one may pass over a weekday on which nobody opens. */
  ends: boolean;
};

/** Days one after the other, a letter each: a calendar travels to the browser with the page. */
export type PackedDays = { from: Day; letters: string };

const letters = { free: 'f', taken: 't', closed: 'c' } as const;
const meant = { f: 'free', t: 'taken' } as const;

/** A capital says that a loan may start or end on the day. Nothing for no day at all. */
export function packDays(days: readonly CalendarDay[]): PackedDays | null {
  const letterOf = ({ is, ends }: CalendarDay) => (ends ? letters[is].toUpperCase() : letters[is]);
  return days[0] ? { from: days[0].day, letters: days.map(letterOf).join('') } : null;
}

export function unpackDays(packed: PackedDays | null): CalendarDay[] {
  if (!packed) return [];
  return [...packed.letters].map((letter, at) => {
    const small = letter.toLowerCase();
    const is = small === 'f' || small === 't' ? meant[small] : 'closed';
    return { day: addDays(packed.from, at), is, ends: letter !== small };
  });
}

/** How far ahead a thing may be asked for. */
export const horizonDays = 365;

/** Each day of a stretch. Past days and days beyond the horizon are closed; taken: fewer than `wanted` units are left. */
export function calendar(
  opening: Opening,
  held: readonly Held[],
  today: Day,
  stretch: { from: Day; days: number },
  wanted = 1,
): CalendarDay[] {
  const days = daysOf({ from: stretch.from, to: addDays(stretch.from, stretch.days - 1) });
  return days.map((day) => {
    const is = isClosed(opening, today, day)
      ? 'closed'
      : isTaken(opening, held, day, wanted)
        ? 'taken'
        : 'free';
    return { day, is, ends: is === 'free' && !opening.closedWeekdays.includes(weekdayOf(day)) };
  });
}

/** Whether enough units are left on every day of a period, the owner's own closures aside. */
export const isFree = (opening: Opening, held: readonly Held[], period: Days, wanted: number): boolean =>
  !daysOf(period).some((day) => isTaken(opening, held, day, wanted));

export const isClosedWithin = (opening: Opening, period: Days): boolean =>
  opening.closures.some((closure) => overlaps(closure, period));

export const isOutside = (opening: Opening, period: Days): boolean =>
  (opening.availableFrom !== null && period.from < opening.availableFrom) ||
  (opening.availableUntil !== null && period.to > opening.availableUntil);

function isClosed(opening: Opening, today: Day, day: Day): boolean {
  const alone = { from: day, to: day };
  const isTooFar = day > addDays(today, horizonDays);
  return day < today || isTooFar || isOutside(opening, alone) || isClosedWithin(opening, alone);
}

function isTaken(opening: Opening, held: readonly Held[], day: Day, wanted: number): boolean {
  const taken = held
    .filter(({ days }) => days.from <= day && day <= days.to)
    .reduce((sum, { units }) => sum + units, 0);
  return taken + wanted > opening.units;
}
