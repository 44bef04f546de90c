/** Which slots of a plan can be had, given what is held and what another calendar says is busy. */
import {
  addDays,
  dayAt,
  daysOf,
  instantAt,
  instantsOf,
  weekdayOf,
  type Day,
  type Days,
} from '@/lib/ground/period';
import { around, openDuring, openOn, type OpeningPlan } from './opening-plan';
import { isWithin, later, minutesBetween, overlap, type Stretch } from './wall-clock';

/** How something is shared by time. */
export type SlotRules = {
  /** How many can have it at the same time: desks of a room. */
  units: number;
  /** Slots begin every so many minutes after something opens, and last so many times that. NULL: by the day only. */
  grainMinutes: number | null;
  minMinutes: number;
  maxMinutes: number;
  minDays: number;
  /** NULL: by the hour only. */
  maxDays: number | null;
  /** The owner's, after each slot: tidying up, the way to the next neighbour. */
  bufferMinutes: number;
  /** Not sooner than so many minutes from now. */
  noticeMinutes: number;
  /** Days stand for the nights after them: from one noon to another. */
  isByNight: boolean;
  /** ISO weekdays on which nobody comes or leaves. */
  closedWeekdays: readonly number[];
};
export type Schedule = {
  plan: OpeningPlan;
  rules: SlotRules;
  /** What exchanges hold, their buffers with them. */
  held: readonly (Stretch & { units: number })[];
  /** When another calendar says busy: all units at once. */
  blocks: readonly Stretch[];
};

/** How far ahead a slot may be asked for. */
export const horizonDays = 365;

export const lastDayOf = (now: Date, { timeZone }: OpeningPlan): Day =>
  addDays(dayAt(now, timeZone), horizonDays);

/** A slot, and its buffer after it. */
export const heldBy = ({ start, end }: Stretch, bufferMinutes: number): Stretch => ({
  start,
  end: later(end, bufferMinutes),
});

/** The slots of a length that begin on a day, free or not, earliest first. */
export function slotsOn(plan: OpeningPlan, grainMinutes: number, minutes: number, day: Day): Stretch[] {
  const open = openDuring(plan, around(day));
  return openOn(plan, day).flatMap(({ start, end }) => {
    const many = Math.ceil(minutesBetween(start, end) / grainMinutes);
    return Array.from({ length: many }, (_, at) => slotFrom(later(start, at * grainMinutes), minutes)).filter(
      (slot) => open.some((stretch) => isWithin(slot, stretch)),
    );
  });
}

const slotFrom = (start: Date, minutes: number): Stretch => ({ start, end: later(start, minutes) });

/** Whether enough units are left at every instant of a slot and its buffer, and no other calendar says busy. */
export function isFree({ rules, held, blocks }: Schedule, slot: Stretch, units: number): boolean {
  const wanted = heldBy(slot, rules.bufferMinutes);
  if (blocks.some((block) => overlap(block, wanted))) return false;
  return peak(held, wanted) + units <= rules.units;
}

/** The most units held at an instant of a stretch: always reached at the start of one of them. */
function peak(held: Schedule['held'], during: Stretch): number {
  const met = held.filter((one) => overlap(one, during));
  const at = (instant: Date) =>
    met
      .filter(({ start, end }) => start <= instant && instant < end)
      .reduce((sum, { units }) => sum + units, 0);
  return Math.max(0, ...met.map(({ start }) => at(start > during.start ? start : during.start)));
}

/** The slots of a length that begin on a day and can be asked for now. */
export function freeSlots(schedule: Schedule, minutes: number, day: Day, now: Date, units = 1): Stretch[] {
  const { plan, rules } = schedule;
  if (rules.grainMinutes === null || day > lastDayOf(now, plan)) return [];
  const soonest = later(now, rules.noticeMinutes);
  return slotsOn(plan, rules.grainMinutes, minutes, day).filter(
    (slot) => slot.start >= soonest && isFree(schedule, slot, units),
  );
}

/** Days from the first opening to the last closing of them; nights from noon to noon. */
export function wholeDays({ plan, rules }: Schedule, days: Days): Stretch {
  const { timeZone } = plan;
  if (rules.isByNight)
    return { start: instantAt(days.from, 12, timeZone), end: instantAt(days.to, 12, timeZone) };
  const [first, last] = [openOn(plan, days.from)[0], openOn(plan, days.to).at(-1)];
  const whole = instantsOf(days, timeZone);
  return { start: first?.start ?? whole.start, end: last?.end ?? whole.end };
}

/** For how long something is open on some days, in minutes. */
export const openMinutes = ({ plan }: Schedule, days: Days): number =>
  openDuring(plan, days).reduce((sum, { start, end }) => sum + minutesBetween(start, end), 0);

/** The days that must be open: of nights, not the one of leaving. */
export const daysNeeded = ({ rules }: Schedule, days: Days): Day[] =>
  daysOf(rules.isByNight ? { from: days.from, to: addDays(days.to, -1) } : days);

/** Whether something of a day is open late enough to ask for the day now. */
export const isStillOpen = ({ plan, rules }: Schedule, day: Day, now: Date): boolean =>
  openOn(plan, day).some(({ end }) => end > later(now, rules.noticeMinutes));

export type DayLook = { day: Day; is: 'free' | 'taken' | 'closed'; ends: boolean };

/** Each day of a period: closed when nothing opens or it is too late to ask, taken when nothing of it is left. */
export function daysLook(schedule: Schedule, days: Days, now: Date, units = 1): DayLook[] {
  const last = lastDayOf(now, schedule.plan);
  return daysOf(days).map((day) => {
    const choices = day > last ? [] : choicesOf(schedule, day, now);
    const isLeft = choices.some((slot) => isFree(schedule, slot, units));
    const is = choices.length === 0 ? 'closed' : isLeft ? 'free' : 'taken';
    return { day, is, ends: is === 'free' && mayMove(schedule, day) };
  });
}

/** Whether somebody may come or leave on a day. */
export const mayMove = ({ rules }: Schedule, day: Day): boolean =>
  !rules.closedWeekdays.includes(weekdayOf(day));

const shortestOf = (schedule: Schedule, day: Day): Stretch =>
  wholeDays(schedule, { from: day, to: addDays(day, schedule.rules.isByNight ? 1 : 0) });

/** The shortest that can be had of a day: its slots, or the day as a whole. */
function choicesOf(schedule: Schedule, day: Day, now: Date): Stretch[] {
  const { plan, rules } = schedule;
  if (rules.grainMinutes === null) return isStillOpen(schedule, day, now) ? [shortestOf(schedule, day)] : [];
  const soonest = later(now, rules.noticeMinutes);
  return slotsOn(plan, rules.grainMinutes, rules.minMinutes, day).filter(({ start }) => start >= soonest);
}
