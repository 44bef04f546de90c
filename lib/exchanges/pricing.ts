/** What an exchange costs, line by line, in whole minor units: the same lines everywhere, and kept once somebody has asked. */
import { daysBetween, lengthInDays, type Days } from '@/lib/ground/period';

/**
 * What a price is for; `task` is the whole of a service, `offer` what two people settled on, `free` what costs nothing, `association`
 * what costs an association nothing.
 */
export type PricedBy =
  | ('item' | 'hour' | 'day' | 'night' | 'week' | 'month' | 'seat' | 'task' | 'offer')
  | ('free' | 'association');

/** `units` things, each for `count` times what the price is for; hours alone may be parts of one. */
export type Line = { of: PricedBy; count: number; units: number; unitCents: number; totalCents: number };
export type Quote = { lines: Line[]; totalCents: number };

/** What a listing asks for, in minor units. NULL: it has no such price. */
export type Tariff = {
  subject: 'good' | 'service' | 'ride' | 'space';
  mode: 'give' | 'lend' | 'swap' | 'rent' | 'sell';
  /** What `priceCents` is for, as the listing type says. */
  priceUnit: 'item' | 'hour' | 'day' | 'night' | 'week' | 'seat' | 'month' | null;
  priceCents: number | null;
  hourCents: number | null;
  dayCents: number | null;
  weekCents: number | null;
  /** Whoever asks is an association, and its owner asks nothing of those. */
  isFreeForAsker?: boolean;
};

/** What somebody would like to have. Days and minutes are NULL where they do not count. */
export type Wanted = {
  units: number;
  days: Days | null;
  minutes: number | null;
  /** What they offer for all of it instead of the price. */
  offerCents?: number | null;
};

/** Whether anything is to be paid for a listing at all. */
export const isPriced = ({ mode, isFreeForAsker, ...prices }: Tariff): boolean =>
  !isFreeForAsker &&
  (mode === 'rent' || mode === 'sell') &&
  [prices.priceCents, prices.hourCents, prices.dayCents, prices.weekCents].some((cents) => (cents ?? 0) > 0);

/** A gift, a loan and a swap cost nothing, and say so in a line of their own. */
export function quote(tariff: Tariff, wanted: Wanted): Quote {
  if (tariff.isFreeForAsker) return { lines: [lineOf('association', 1, 0)], totalCents: 0 };
  if (tariff.mode === 'sell') return totalled(soldLines(tariff, wanted));
  if (tariff.mode === 'rent') return totalled(rentedLines(tariff, wanted));
  return free();
}

export const free = (): Quote => totalled([]);

/** Lines and their sum; no line at all is one that says that it is free. */
export function totalled(lines: readonly Line[]): Quote {
  const paid = lines.filter(({ totalCents }) => totalCents > 0);
  const shown = paid.length > 0 ? paid : [lineOf('free', 1, 0)];
  return { lines: shown, totalCents: shown.reduce((sum, line) => sum + line.totalCents, 0) };
}

/** One line; parts of an hour are rounded to the nearest whole of the minor unit. */
export function lineOf(of: PricedBy, count: number, unitCents: number, units = 1): Line {
  return { of, count, units, unitCents, totalCents: Math.round(count * unitCents) * units };
}

function soldLines(
  { subject, hourCents, priceCents }: Tariff,
  { units, minutes, offerCents }: Wanted,
): Line[] {
  if (offerCents !== undefined && offerCents !== null) return [lineOf('offer', 1, offerCents)];
  if (minutes !== null && hourCents !== null) return [lineOf('hour', minutes / 60, hourCents)];
  if (priceCents === null) return [];
  const of = { good: 'item', service: 'task', ride: 'seat', space: 'item' } as const;
  return [lineOf(of[subject], 1, priceCents, units)];
}

function rentedLines(tariff: Tariff, { units, days, minutes }: Wanted): Line[] {
  const { priceUnit, priceCents } = tariff;
  if (days && priceCents !== null && (priceUnit === 'night' || priceUnit === 'month'))
    return [lineOf(priceUnit, priceUnit === 'night' ? nightsOf(days) : monthsOf(days), priceCents, units)];
  const length = days ? lengthInDays(days) * minutesIn.day : minutes;
  return length === null ? [] : cheapest(tariff, length, units);
}

/** From one day to the next is a night; a single day is charged as one. */
const nightsOf = (days: Days): number => Math.max(1, daysBetween(days.from, days.to));

/** Months begun, from a day of one to the day before the same day of the next. */
function monthsOf({ from, to }: Days): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = to.split('-').map(Number);
  return (lastYear - year) * 12 + (lastMonth - month) + (lastDay >= day ? 1 : 0);
}

export const minutesIn = { hour: 60, day: 24 * 60, week: 7 * 24 * 60 } as const;

/**
 * The combination of weeks, days and hours that covers a length and costs least: six days may be had for the price of a week.
 * Of two that cost the same, the one in fewer pieces.
 */
function cheapest(tariff: Tariff, minutes: number, units: number): Line[] {
  let best: Line[] | null = null;
  for (const weeks of upTo(tariff.weekCents, minutes / minutesIn.week)) {
    const afterWeeks = minutes - weeks * minutesIn.week;
    for (const days of upTo(tariff.dayCents, afterWeeks / minutesIn.day)) {
      const rest = Math.max(0, afterWeeks - days * minutesIn.day);
      if (rest > 0 && tariff.hourCents === null) continue;
      const lines = [
        lineOf('week', weeks, tariff.weekCents ?? 0, units),
        lineOf('day', days, tariff.dayCents ?? 0, units),
        lineOf('hour', rest / minutesIn.hour, tariff.hourCents ?? 0, units),
      ].filter(({ count }) => count > 0);
      if (!best || isBetter(lines, best)) best = lines;
    }
  }
  return best ?? [];
}

/** From none to as many as cover all of it; none where there is no such price. */
const upTo = (cents: number | null, length: number): number[] =>
  cents === null ? [0] : Array.from({ length: Math.max(0, Math.ceil(length)) + 1 }, (_, count) => count);

function isBetter(lines: readonly Line[], than: readonly Line[]): boolean {
  const cost = (all: readonly Line[]) => all.reduce((sum, line) => sum + line.totalCents, 0);
  const pieces = (all: readonly Line[]) => all.reduce((sum, line) => sum + line.count, 0);
  return cost(lines) < cost(than) || (cost(lines) === cost(than) && pieces(lines) < pieces(than));
}
