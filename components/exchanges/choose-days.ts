import { addDays, daysOf, weekdayOf, type Day, type Days } from '@/lib/ground/period';
import type { CalendarDay } from '@/lib/exchanges/calendar';

export type Chosen = { from: Day | null; to: Day | null };
export type ChoiceTrouble = 'day-not-free' | 'days-between-taken' | 'too-long';

/**
 * What tapping a day makes of the choice: the first tap starts it, the second ends it, a third starts again.
 * A stretch that crosses a day which is not free starts again at the day that was tapped.
 */
export function chooseDay(
  chosen: Chosen,
  tapped: CalendarDay,
  states: ReadonlyMap<Day, CalendarDay>,
  maxDays: number | null,
): { chosen: Chosen; trouble: ChoiceTrouble | null } {
  if (!tapped.ends) return { chosen, trouble: 'day-not-free' };
  const { from, to } = chosen;
  if (!from || to || tapped.day < from) return { chosen: { from: tapped.day, to: null }, trouble: null };
  const trouble = whyNotStretch({ from, to: tapped.day }, states, maxDays);
  if (trouble) return { chosen: { from: tapped.day, to: null }, trouble };
  return { chosen: { from, to: tapped.day }, trouble: null };
}

/** Nights: the first tap arrives, a later day leaves, whoever else arrives on it; a third tap starts again. */
export function chooseNights(
  chosen: Chosen,
  tapped: CalendarDay,
  states: ReadonlyMap<Day, CalendarDay>,
): { chosen: Chosen; trouble: ChoiceTrouble | null } {
  const { from, to } = chosen;
  if (!from || to || tapped.day <= from)
    return tapped.ends
      ? { chosen: { from: tapped.day, to: null }, trouble: null }
      : { chosen, trouble: 'day-not-free' };
  const trouble = whyNotStretch({ from, to: addDays(tapped.day, -1) }, states, null);
  if (!trouble) return { chosen: { from, to: tapped.day }, trouble };
  return tapped.ends ? { chosen: { from: tapped.day, to: null }, trouble } : { chosen, trouble };
}

function whyNotStretch(
  stretch: Days,
  states: ReadonlyMap<Day, CalendarDay>,
  maxDays: number | null,
): ChoiceTrouble | null {
  const days = daysOf(stretch);
  if (maxDays !== null && days.length > maxDays) return 'too-long';
  return days.some((day) => states.get(day)?.is !== 'free') ? 'days-between-taken' : null;
}

/** Whether a day lies in the choice; a choice without an end is its first day. */
export const isChosen = ({ from, to }: Chosen, day: Day): boolean =>
  from !== null && from <= day && day <= (to ?? from);

const moves: Record<string, (weekday: number) => number> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: () => -7,
  ArrowDown: () => 7,
  Home: (weekday) => 1 - weekday,
  End: (weekday) => 7 - weekday,
  PageUp: () => -28,
  PageDown: () => 28,
};

/** Where a key leads from a day (its ISO weekday given); null when the key means nothing to a calendar. */
export function dayByKey(day: Day, weekday: number, key: string): Day | null {
  const move = moves[key];
  return move ? addDays(day, move(weekday)) : null;
}

/** The same days as whole weeks, from a Monday to a Sunday: what lies before and after them cannot be chosen. */
export function wholeWeeks(days: readonly CalendarDay[]): CalendarDay[] {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return [];
  const shut = (day: Day): CalendarDay => ({ day, is: 'closed', ends: false });
  const before = Array.from({ length: weekdayOf(first.day) - 1 }, (_, n) =>
    shut(addDays(first.day, n + 1 - weekdayOf(first.day))),
  );
  const after = Array.from({ length: 7 - weekdayOf(last.day) }, (_, n) => shut(addDays(last.day, n + 1)));
  return [...before, ...days, ...after];
}
