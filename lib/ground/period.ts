/**
 * Days and periods. A day is `YYYY-MM-DD` in the community's time zone; a period of days includes both ends.
 * Instants are Date. Nothing here reads the clock.
 */
declare const day: unique symbol;
export type Day = string & { readonly [day]: true };
export type Days = { from: Day; to: Day };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const msADay = 86_400_000;

const utc = (value: Day): number => Date.parse(`${value}T00:00:00Z`);

/** The day that a string says, or null when it is none (2026-02-30 is none, nor is a day in a year that nobody here lives in). */
export function parseDay(value: string): Day | null {
  const year = Number(shape.exec(value)?.[1]);
  if (!(year >= 1900 && year < 3000)) return null;
  const at = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== value) return null;
  return value as Day;
}

/** For days written by ourselves. @throws Error when it is not a day. */
export function toDay(value: string): Day {
  const parsed = parseDay(value);
  if (!parsed) throw new Error(`not a day: ${value}`);
  return parsed;
}

export const addDays = (from: Day, days: number): Day =>
  new Date(utc(from) + days * msADay).toISOString().slice(0, 10) as Day;

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / msADay);

/** How many days a period covers, both ends included. */
export const lengthInDays = (period: Days): number => daysBetween(period.from, period.to) + 1;

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export const weekdayOf = (value: Day): number => new Date(utc(value)).getUTCDay() || 7;

export const overlaps = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

export const daysOf = (period: Days): Day[] =>
  Array.from({ length: Math.max(0, lengthInDays(period)) }, (_, i) => addDays(period.from, i));

/** The day that it is in a time zone at an instant. */
export const dayAt = (instant: Date, timeZone: string): Day => calendarOf(timeZone).format(instant) as Day;

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const twoDigits = { month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', ...twoDigits });
  calendars.set(timeZone, made);
  return made;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock of a zone shows; made once for each zone, since making it is slow. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const numeric = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...numeric,
    second: 'numeric',
  });
  clocks.set(timeZone, made);
  return made;
}

/** How far the wall clock of a zone is ahead of UTC at an instant. */
export function offsetMs(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which a wall clock of that zone shows this day and hour. An hour that daylight saving skips comes as long
 * after the change as it would have come after the hour before; one that happens twice is the first.
 */
export function instantAt(value: Day, hour: number, timeZone: string, minute = 0): Date {
  const wall = utc(value) + hour * 3_600_000 + minute * 60_000;
  const offsets = [offsetMs(wall - msADay, timeZone), offsetMs(wall + msADay, timeZone)];
  const [early, late] = [wall - Math.max(...offsets), wall - Math.min(...offsets)];
  const shown = [early, late].find((instant) => instant + offsetMs(instant, timeZone) === wall);
  return new Date(shown ?? late);
}

/** The instants at which a period of days starts and ends (the end is the midnight after its last day). */
export const instantsOf = (period: Days, timeZone: string): { start: Date; end: Date } => ({
  start: instantAt(period.from, 0, timeZone),
  end: instantAt(addDays(period.to, 1), 0, timeZone),
});

const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** Milliseconds of an ISO 8601 duration of days, hours and minutes, such as P6D or PT15M. */
export function durationMs(iso: string): number {
  const match = duration.exec(iso);
  if (!match) throw new Error(`not a duration: ${iso}`);
  const [, days = '0', hours = '0', minutes = '0'] = match;
  return Number(days) * msADay + Number(hours) * 3_600_000 + Number(minutes) * 60_000;
}
