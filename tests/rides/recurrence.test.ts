import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, toDay, weekdayOf } from '@/lib/ground/period';
import { departsAt, departureDays, isOver, runsOn, whyNotPlan, type Plan } from '@/lib/rides/recurrence';
import { clockText, minuteOf, passingTimes } from '@/lib/rides/timetable';

const paris = 'Europe/Paris';
const today = toDay('2026-11-23');
const once = (day: string): Plan => ({
  ...{ repeats: 'once', weekdays: [], firstDay: toDay(day), lastDay: null, exceptions: [] },
});
const weekly = (more: Partial<Plan> = {}): Plan => ({
  ...{ repeats: 'weekly', weekdays: [1, 2, 4, 5], firstDay: today, lastDay: null, exceptions: [] },
  ...more,
});

describe('the days of a ride', () => {
  test('are its weekdays, without its exceptions, until its end', () => {
    const plan = weekly({ lastDay: toDay('2026-12-03'), exceptions: [toDay('2026-11-26')] });
    expect(departureDays(plan, { from: today, to: toDay('2026-12-31') })).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
      '2026-12-03',
    ]);
    expect(isOver(plan, toDay('2026-12-03'))).toBe(false);
    expect(isOver(plan, toDay('2026-12-04'))).toBe(true);
    expect(isOver(weekly(), toDay('2036-01-01'))).toBe(false);
  });

  test('of a single ride is that day alone, and it is over afterwards', () => {
    expect(departureDays(once('2026-11-25'), { from: today, to: toDay('2026-12-31') })).toEqual([
      '2026-11-25',
    ]);
    expect(isOver(once('2026-11-22'), today)).toBe(true);
    expect(isOver(once('2026-11-23'), today)).toBe(false);
  });

  test('never fall on an exception, another weekday, before the first day or after the last', () => {
    const day = fc.integer({ min: -60, max: 120 }).map((days) => addDays(today, days));
    const plan = fc.record({
      repeats: fc.constant('weekly' as const),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      firstDay: day,
      lastDay: fc.option(day),
      exceptions: fc.array(day, { maxLength: 20 }),
    });
    fc.assert(
      fc.property(plan, (said) => {
        const found = departureDays(said, { from: today, to: addDays(today, 60) });
        expect(found).toEqual([...new Set(found)].sort());
        for (const each of found) {
          expect(said.weekdays).toContain(weekdayOf(each));
          expect(said.exceptions).not.toContain(each);
          expect(each >= said.firstDay && (said.lastDay === null || each <= said.lastDay)).toBe(true);
          expect(runsOn(said, each)).toBe(true);
        }
      }),
    );
  });

  test.each([
    ['no weekday', weekly({ weekdays: [] }), { weekdays: 'weekdays-missing' }],
    ['an end before its start', weekly({ lastDay: toDay('2026-11-20') }), { lastDay: 'end-before-start' }],
    [
      'an end that has passed',
      weekly({ firstDay: toDay('2026-11-01'), lastDay: toDay('2026-11-20') }),
      { lastDay: 'in-the-past' },
    ],
    ['a day that has passed', once('2026-11-22'), { firstDay: 'in-the-past' }],
    ['a day in two years', once('2028-11-22'), { firstDay: 'too-far-ahead' }],
    [
      'only days that are exceptions',
      weekly({ weekdays: [1], lastDay: toDay('2026-11-23'), exceptions: [today] }),
      { weekdays: 'never-leaves' },
    ],
    ['nothing wrong', weekly(), {}],
    ['today', once('2026-11-23'), {}],
  ])('with %s are told so', (_, plan, reasons) => {
    expect(whyNotPlan(plan, today)).toEqual(reasons);
  });
});

describe('the hour of a ride', () => {
  test('stays the same on the wall when clocks change, and the instant moves', () => {
    expect(departsAt(toDay('2027-03-26'), 430, paris).toISOString()).toBe('2027-03-26T06:10:00.000Z');
    expect(departsAt(toDay('2027-03-29'), 430, paris).toISOString()).toBe('2027-03-29T05:10:00.000Z');
  });

  test('that daylight saving skips comes after it, and one that happens twice is the first', () => {
    expect(departsAt(toDay('2027-03-28'), 150, paris).toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(departsAt(toDay('2026-10-25'), 150, paris).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('is on the day that it says, every day of two years, to the minute', () => {
    const zones = fc.constantFrom(paris, 'America/Martinique', 'Indian/Reunion', 'Pacific/Noumea');
    fc.assert(
      fc.property(fc.nat(730), fc.nat(1439), zones, (days, minute, zone) => {
        const day = addDays(today, days);
        const at = departsAt(day, minute, zone);
        expect(dayAt(at, zone)).toBe(day);
      }),
    );
  });

  test('passes its stops so many minutes later, also in the night of the change', () => {
    const [start, end] = passingTimes(departsAt(toDay('2027-03-28'), 110, paris), [
      { minutes: 0 },
      { minutes: 20 },
    ]);
    expect([start?.toISOString(), end?.toISOString()]).toEqual([
      '2027-03-28T00:50:00.000Z',
      '2027-03-28T01:10:00.000Z',
    ]);
  });

  test('is read as people write it', () => {
    expect(['07:10', '7h10', ' 7 h 10 ', '7.10', '23:59'].map(minuteOf)).toEqual([430, 430, 430, 430, 1439]);
    expect(['24:00', '7', '7:60', '', 'midi'].map(minuteOf)).toEqual([null, null, null, null, null]);
    expect([430, 1450, 0].map(clockText)).toEqual(['07:10', '00:10', '00:00']);
    fc.assert(fc.property(fc.nat(1439), (minute) => minuteOf(clockText(minute)) === minute));
  });
});
