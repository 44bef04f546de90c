/** When something is open: the same hours each week, and the days that are different. */
import { addDays, daysOf, weekdayOf, type Day, type Days } from '@/lib/ground/period';
import { merged, stretchesOf, type Part, type Stretch } from './wall-clock';

/** `weekday`: 1 for Monday … 7 for Sunday. */
export type WeeklyHours = Part & { weekday: number };
/** Closed or open on one day: for the whole of it (`part` NULL) or for a part. */
export type DayException = { day: Day; kind: 'closed' | 'open'; part: Part | null };
export type OpeningPlan = {
  /** IANA name: the clock on the owner's wall. */
  timeZone: string;
  weekly: readonly WeeklyHours[];
  exceptions: readonly DayException[];
  /** First and last day on which anything opens. Nothing: no such bound. */
  firstDay?: Day | null;
  lastDay?: Day | null;
};

const wholeDay: Part = { from: 0, to: 1440 };

/** The parts of a day that are open. What an exception closes, another may open again: a day closed but for its morning. */
export function partsOn(plan: OpeningPlan, day: Day): Part[] {
  const { firstDay, lastDay } = plan;
  if ((firstDay && day < firstDay) || (lastDay && day > lastDay)) return [];
  const partsThat = (kind: DayException['kind']) =>
    plan.exceptions.filter((one) => one.day === day && one.kind === kind).map(({ part }) => part ?? wholeDay);
  const usual = plan.weekly.filter(({ weekday }) => weekday === weekdayOf(day));
  const left = partsThat('closed').reduce<Part[]>((parts, closed) => without(parts, closed), usual);
  return joined([...left, ...partsThat('open')]);
}

/** Open instants, day by day; a part that daylight saving cuts in two gives two. */
export const openOn = (plan: OpeningPlan, day: Day): Stretch[] =>
  merged(partsOn(plan, day).flatMap((part) => stretchesOf(day, part, plan.timeZone)));

/** Open instants of a few days, as one where they touch: an evening goes on after midnight. */
export const openDuring = (plan: OpeningPlan, days: Days): Stretch[] =>
  merged(daysOf(days).flatMap((day) => openOn(plan, day)));

/** Enough of the plan to know what touches a day: the one before and the one after with it. */
export const around = (day: Day): Days => ({ from: addDays(day, -1), to: addDays(day, 1) });

export const isEverOpen = ({ weekly, exceptions }: Pick<OpeningPlan, 'weekly' | 'exceptions'>): boolean =>
  weekly.length > 0 || exceptions.some(({ kind }) => kind === 'open');

const without = (parts: readonly Part[], closed: Part): Part[] =>
  parts
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, closed.from) },
      { from: Math.max(from, closed.to), to },
    ])
    .filter(({ from, to }) => from < to);

/** In their order, and as one where they touch or overlap. */
export function joined(parts: readonly Part[]): Part[] {
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  const all: Part[] = [];
  for (const { from, to } of sorted) {
    const last = all.at(-1);
    if (last && from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else all.push({ from, to });
  }
  return all;
}
