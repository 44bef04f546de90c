/** Why a slot cannot be had, or null when it can. The page that offers slots and the door ask the same question. */
import { dayAt, type Days } from '@/lib/ground/period';
import { around, openDuring, openOn } from './opening-plan';
import { daysNeeded, isFree, isStillOpen, lastDayOf, mayMove, wholeDays, type Schedule } from './slots';
import { isWithin, later, minutesBetween, type Stretch } from './wall-clock';

export type SlotWish = { units: number; of: { is: 'slot'; slot: Stretch } | { is: 'days'; days: Days } };

export type SlotRefusal =
  | 'too-many-units'
  | 'not-by-the-hour'
  | 'not-by-the-day'
  | 'in-the-past'
  | 'too-soon'
  | 'too-far-ahead'
  | 'too-short'
  | 'too-long'
  | 'closed-then'
  | 'closed-day'
  | 'not-a-slot'
  | 'not-free';

export function whyNotSlot(schedule: Schedule, wish: SlotWish, now: Date): SlotRefusal | null {
  if (wish.units > schedule.rules.units) return 'too-many-units';
  const { of } = wish;
  const no = of.is === 'slot' ? whyNotHours(schedule, of.slot, now) : whyNotWholeDays(schedule, of.days, now);
  if (no) return no;
  return isFree(schedule, stretchOf(schedule, wish), wish.units) ? null : 'not-free';
}

/** What a wish occupies, its buffer aside. */
export const stretchOf = (schedule: Schedule, { of }: SlotWish): Stretch =>
  of.is === 'slot' ? of.slot : wholeDays(schedule, of.days);

function whyNotHours({ plan, rules }: Schedule, slot: Stretch, now: Date): SlotRefusal | null {
  const { grainMinutes, minMinutes, maxMinutes, noticeMinutes } = rules;
  if (grainMinutes === null) return 'not-by-the-hour';
  if (slot.start < now) return 'in-the-past';
  if (slot.start < later(now, noticeMinutes)) return 'too-soon';
  const day = dayAt(slot.start, plan.timeZone);
  if (day > lastDayOf(now, plan)) return 'too-far-ahead';
  const minutes = minutesBetween(slot.start, slot.end);
  if (minutes < minMinutes) return 'too-short';
  if (minutes > maxMinutes) return 'too-long';
  if (!openDuring(plan, around(day)).some((open) => isWithin(slot, open))) return 'closed-then';
  const opens = openOn(plan, day).find(({ start, end }) => start <= slot.start && slot.start < end);
  const isOnGrain = opens && minutesBetween(opens.start, slot.start) % grainMinutes === 0;
  return isOnGrain && (minutes - minMinutes) % grainMinutes === 0 ? null : 'not-a-slot';
}

function whyNotWholeDays(schedule: Schedule, days: Days, now: Date): SlotRefusal | null {
  const { plan, rules } = schedule;
  if (rules.maxDays === null) return 'not-by-the-day';
  if (days.from < dayAt(now, plan.timeZone)) return 'in-the-past';
  if (days.to > lastDayOf(now, plan)) return 'too-far-ahead';
  const needed = daysNeeded(schedule, days);
  if (needed.length < rules.minDays) return 'too-short';
  if (needed.length > rules.maxDays) return 'too-long';
  if (needed.some((day) => openOn(plan, day).length === 0)) return 'closed-then';
  if (!mayMove(schedule, days.from) || !mayMove(schedule, days.to)) return 'closed-day';
  return isStillOpen(schedule, days.from, now) ? null : 'too-soon';
}
