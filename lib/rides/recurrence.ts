/** On which days a ride leaves, and when a clock on the wall of its zone says so. */
import { addDays, daysBetween, instantAt, weekdayOf, type Day, type Days } from '@/lib/ground/period';

export type Plan = {
  repeats: 'once' | 'weekly';
  /** 1 Monday … 7 Sunday; empty for a single ride. */
  weekdays: readonly number[];
  firstDay: Day;
  /** NULL: until it is taken back. */
  lastDay: Day | null;
  /** Days on which it does not leave. */
  exceptions: readonly Day[];
};

export const furthestAheadDays = 365;
/** Weeks of departures that are shown and written in advance. */
export const weeksAhead = 4;

export function runsOn(plan: Plan, day: Day): boolean {
  if (plan.exceptions.includes(day)) return false;
  if (plan.repeats === 'once') return day === plan.firstDay;
  if (day < plan.firstDay || (plan.lastDay !== null && day > plan.lastDay)) return false;
  return plan.weekdays.includes(weekdayOf(day));
}

/** The days of departure in a window, both ends included, soonest first. */
export function departureDays(plan: Plan, window: Days): Day[] {
  const from = plan.firstDay > window.from ? plan.firstDay : window.from;
  const last = lastDayOf(plan);
  const to = last !== null && last < window.to ? last : window.to;
  const days: Day[] = [];
  for (let at = 0; at <= daysBetween(from, to); at += 1) {
    const day = addDays(from, at);
    if (runsOn(plan, day)) days.push(day);
  }
  return days;
}

/** The last day on which it may leave. NULL: none is said. */
export const lastDayOf = (plan: Pick<Plan, 'repeats' | 'firstDay' | 'lastDay'>): Day | null =>
  plan.repeats === 'once' ? plan.firstDay : plan.lastDay;

/** Whether it leaves on no day any more from a day on. */
export function isOver(plan: Plan, today: Day): boolean {
  const last = lastDayOf(plan);
  if (last === null) return false;
  return departureDays(plan, { from: today, to: last }).length === 0;
}

/** The instant at which it leaves on a day, whatever daylight saving does meanwhile. */
export const departsAt = (day: Day, minute: number, timeZone: string): Date =>
  instantAt(day, 0, timeZone, minute);

/** Whether a single ride would have left already. */
export const hasLeft = (plan: Plan, departsMinute: number, now: Date, timeZone: string): boolean =>
  plan.repeats === 'once' && departsAt(plan.firstDay, departsMinute, timeZone) <= now;

export type PlanRefusal =
  'day-missing' | 'weekdays-missing' | 'end-before-start' | 'never-leaves' | 'too-far-ahead' | 'in-the-past';

/** Why a ride cannot be planned so, by field. */
export function whyNotPlan(plan: Plan, today: Day): Record<string, PlanRefusal> {
  const { repeats, weekdays, firstDay, lastDay } = plan;
  if (firstDay > addDays(today, furthestAheadDays)) return { firstDay: 'too-far-ahead' };
  if (repeats === 'once') return firstDay < today ? { firstDay: 'in-the-past' } : {};
  if (weekdays.length === 0) return { weekdays: 'weekdays-missing' };
  if (lastDay !== null && lastDay < firstDay) return { lastDay: 'end-before-start' };
  if (lastDay !== null && lastDay < today) return { lastDay: 'in-the-past' };
  const to = lastDay ?? addDays(firstDay > today ? firstDay : today, furthestAheadDays);
  return departureDays(plan, { from: today, to }).length === 0 ? { weekdays: 'never-leaves' } : {};
}
