import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayAt,
  daysBetween,
  daysOf,
  durationMs,
  instantAt,
  instantsOf,
  lengthInDays,
  overlaps,
  parseDay,
  toDay,
  weekdayOf,
  type Day,
} from '@/lib/ground/period';

const zones = [
  'Europe/Paris',
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
];
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(toDay('2024-01-01'), days));
const anyZone = fc.constantFrom(...zones);

/** What a clock on the wall shows. */
const wall = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);

describe('days', () => {
  test.each([
    '2026-02-30',
    '2026-13-01',
    '26-01-01',
    '',
    '2026-1-1',
    '2026-01-01T00:00',
    '0000-01-01',
    '9999-12-31',
  ])('%s is no day', (value) => {
    expect(parseDay(value)).toBeNull();
  });

  test('a leap day is one', () => {
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
  });

  test('counting there and back arrives where it began', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  test('a loan of Friday to Saturday lasts two days', () => {
    const weekend = { from: toDay('2026-11-27'), to: toDay('2026-11-28') };
    expect(lengthInDays(weekend)).toBe(2);
    expect(daysOf(weekend)).toEqual(['2026-11-27', '2026-11-28']);
    expect(weekdayOf(weekend.from)).toBe(5);
    expect(weekdayOf(toDay('2026-11-29'))).toBe(7);
  });

  test('two periods overlap when they share a day', () => {
    const period = fc.tuple(anyDay, fc.nat(9)).map(([from, more]) => ({ from, to: addDays(from, more) }));
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = daysOf(a).some((day) => daysOf(b).includes(day));
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });
});

describe('instants', () => {
  test('a wall clock shows the hour that was asked for, on every ordinary day of every zone', () => {
    fc.assert(
      fc.property(anyDay, anyZone, fc.integer({ min: 4, max: 23 }), (day, zone, hour) => {
        const at = instantAt(day, hour, zone);
        expect(dayAt(at, zone)).toBe(day);
        expect(wall(at, zone)).toContain(`${String(hour).padStart(2, '0')}:00:00`);
      }),
    );
  });

  test('the last night of March is an hour short, the last of October an hour long', () => {
    const hours = (day: Day) => {
      const { start, end } = instantsOf({ from: day, to: day }, 'Europe/Paris');
      return (end.getTime() - start.getTime()) / 3_600_000;
    };
    expect(hours(toDay('2026-03-29'))).toBe(23);
    expect(hours(toDay('2026-10-25'))).toBe(25);
    expect(hours(toDay('2026-11-23'))).toBe(24);
  });

  test('days follow one another without a gap', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        const { end } = instantsOf({ from: day, to: day }, zone);
        expect(end).toEqual(instantsOf({ from: addDays(day, 1), to: addDays(day, 1) }, zone).start);
      }),
    );
  });

  test('an hour that the clocks skip comes after the change, one that they show twice is the first', () => {
    expect(instantAt(toDay('2026-03-29'), 2, 'Europe/Paris', 30).toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(instantAt(toDay('2026-10-25'), 2, 'Europe/Paris', 30).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(instantAt(toDay('2026-03-08'), 2, 'America/New_York', 30).toISOString()).toBe(
      '2026-03-08T07:30:00.000Z',
    );
    expect(instantAt(toDay('2026-11-01'), 1, 'America/New_York', 30).toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    );
  });

  test('the day in the Pilat has begun while it is still yesterday in UTC', () => {
    expect(dayAt(new Date('2026-11-23T23:30:00Z'), 'Europe/Paris')).toBe('2026-11-24');
  });
});

describe('durations', () => {
  test('days, hours and minutes', () => {
    expect(durationMs('P6D')).toBe(6 * 86_400_000);
    expect(durationMs('PT15M')).toBe(900_000);
    expect(durationMs('P1DT2H')).toBe(26 * 3_600_000);
    expect(() => durationMs('6 days')).toThrow('not a duration');
  });
});
