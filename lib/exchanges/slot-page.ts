import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';
import { addDays, dayAt, parseDay, type Day, type Days } from '@/lib/ground/period';
import { lengthsIn } from '@/lib/plans/rules-of';
import { daysLook, freeSlots, lastDayOf, wholeDays, type DayLook, type Schedule } from '@/lib/plans/slots';
import type { Stretch } from '@/lib/plans/wall-clock';
import { whyNotSlot, type SlotRefusal, type SlotWish } from '@/lib/plans/why-not-slot';
import { quoteSlot } from './ask-slot';
import type { ListingToAsk } from './opening';
import type { Quote } from './pricing';
import { scheduleOf } from './schedule';

export type SlotBy = 'hours' | 'days' | 'nights';
/** What the address says, as people and links write it. */
export type SlotSaid = { by?: string; day?: string; until?: string; length?: string };

/** What somebody who chooses an hour, a day or a night is shown. */
export type SlotPage = {
  by: SlotBy;
  /** Hours and days can both be had. */
  isEither: boolean;
  lengths: number[];
  /** Minutes of a slot. */
  length: number;
  /** NULL when none was said. */
  days: Days | null;
  /** Free on the first of the days. Empty for days and nights. */
  slots: Stretch[];
  /** Why the days cannot be had. NULL for hours, and when they can. */
  whyNot: SlotRefusal | null;
  /** When the days or nights begin. NULL for hours, each of which does. */
  begins: Date | null;
  /** What one costs. NULL while nothing is chosen. */
  quote: Quote | null;
  calendar: DayLook[];
  today: Day;
  lastDay: Day;
  timeZone: string;
};

export async function slotPage(
  db: Db,
  communityId: CommunityId,
  listing: ListingToAsk,
  said: SlotSaid,
  now: Date,
): Promise<SlotPage> {
  const schedule = await scheduleOf(db, communityId, listing.id, now);
  if (!schedule) throw new Error(`a listing without a plan: ${listing.id}`);
  const { plan, rules } = schedule;
  const today = dayAt(now, plan.timeZone);
  const lastDay = lastDayOf(now, plan);
  const by = chosenBy(schedule, said.by);
  const lengths = lengthsIn(rules);
  const length = lengths.find((minutes) => String(minutes) === said.length) ?? rules.minMinutes;
  const calendar = daysLook(schedule, { from: today, to: lastDay }, now);
  const days = daysIn(by, said, calendar);
  const shown = { schedule, listing, by, length, days, now };
  return {
    ...{ by, lengths, length, days, calendar, today, lastDay },
    isEither: rules.grainMinutes !== null && rules.maxDays !== null,
    slots: by === 'hours' && days ? freeSlots(schedule, length, days.from, now) : [],
    begins: by !== 'hours' && days ? wholeDays(schedule, days).start : null,
    ...chosenDays(shown),
    timeZone: plan.timeZone,
  };
}

function chosenBy({ rules }: Schedule, said: string | undefined): SlotBy {
  if (rules.isByNight) return 'nights';
  if (rules.grainMinutes === null) return 'days';
  return said === 'days' && rules.maxDays !== null ? 'days' : 'hours';
}

/** What was said, or else the first day that is free. */
function daysIn(by: SlotBy, { day, until }: SlotSaid, calendar: readonly DayLook[]): Days | null {
  const first = parseDay(day ?? '') ?? calendar.find(({ ends }) => ends)?.day;
  if (!first) return null;
  const last = parseDay(until ?? '');
  if (by === 'hours') return { from: first, to: first };
  if (by === 'days') return { from: first, to: last && last > first ? last : first };
  return { from: first, to: last && last > first ? last : addDays(first, 1) };
}

type Shown = {
  schedule: Schedule;
  listing: ListingToAsk;
  by: SlotBy;
  length: number;
  days: Days | null;
  now: Date;
};

function chosenDays({ schedule, listing, by, length, days, now }: Shown): Pick<SlotPage, 'whyNot' | 'quote'> {
  if (!days) return { whyNot: null, quote: null };
  const slot = { start: now, end: new Date(now.getTime() + length * 60_000) };
  const of: SlotWish['of'] = by === 'hours' ? { is: 'slot', slot } : { is: 'days', days };
  const wish = { units: 1, of };
  const quote = quoteSlot(listing, schedule, wish);
  return { whyNot: by === 'hours' ? null : whyNotSlot(schedule, wish, now), quote };
}
