/** When the wall clock of a zone shows what it shows, also on the days on which daylight saving begins or ends. */
import { offsetMs, type Day } from '@/lib/ground/period';

/** Half open: the end is not in it. */
export type Stretch = { start: Date; end: Date };
/** Minutes after midnight on the wall clock, half open; 1440 is the midnight that follows. */
export type Part = { from: number; to: number };

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** No zone is further from UTC. */
const furthestMs = 15 * 3_600_000;

/**
 * Every instant at which the clock shows this part of this day. An hour that daylight saving skips gives none, and one that
 * happens twice gives both.
 */
export function stretchesOf(day: Day, part: Part, timeZone: string): Stretch[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const [first, last] = [midnight + part.from * minuteMs, midnight + part.to * minuteMs];
  const shown = offsetsAround(midnight, timeZone).map(({ from, to, offset }) => ({
    start: new Date(Math.max(from, first - offset)),
    end: new Date(Math.min(to, last - offset)),
  }));
  return merged(shown.filter(({ start, end }) => start < end));
}

type Offset = { from: number; to: number; offset: number };

/** How far a zone is from UTC around a day, piece by piece. */
function offsetsAround(midnight: number, timeZone: string): Offset[] {
  const samples = [midnight - furthestMs, midnight + dayMs / 2, midnight + dayMs + furthestMs];
  const pieces: Offset[] = [];
  let from = -Infinity;
  samples.forEach((sample, at) => {
    const next = samples[at + 1];
    const offset = offsetMs(sample, timeZone);
    if (next === undefined) pieces.push({ from, to: Infinity, offset });
    else if (offsetMs(next, timeZone) !== offset) {
      const change = changeBetween(sample, next, timeZone);
      pieces.push({ from, to: change, offset });
      from = change;
    }
  });
  return pieces;
}

/** The first instant with the offset of the second of two instants between which it changes once. */
function changeBetween(before: number, after: number, timeZone: string): number {
  const offset = offsetMs(before, timeZone);
  let [early, late] = [before, after];
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2000) * 1000;
    if (offsetMs(middle, timeZone) === offset) early = middle;
    else late = middle;
  }
  return late;
}

/** In their order, and as one where they touch or overlap. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.start.getTime() - b.start.getTime());
  const all: Stretch[] = [];
  for (const stretch of sorted) {
    const last = all.at(-1);
    if (last && stretch.start <= last.end)
      all[all.length - 1] = { start: last.start, end: stretch.end > last.end ? stretch.end : last.end };
    else all.push(stretch);
  }
  return all;
}

export const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

export const isWithin = (inner: Stretch, outer: Stretch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const later = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * minuteMs);

export const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / minuteMs;
