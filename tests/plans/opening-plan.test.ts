import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, toDay, weekdayOf, type Day } from '@/lib/ground/period';
import { openDuring, openOn, partsOn, type OpeningPlan } from '@/lib/plans/opening-plan';
import { slotsOn } from '@/lib/plans/slots';
import { minutesBetween, type Stretch } from '@/lib/plans/wall-clock';

const paris = 'Europe/Paris';
/** Half an hour of daylight saving, a day that was left out, hours that change at midnight, quarters of an hour. */
const zones = [paris, 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];
const spring = toDay('2027-03-28');
const autumn = toDay('2026-10-25');

const plan = (given: Partial<OpeningPlan>): OpeningPlan => ({
  ...{ timeZone: paris, weekly: [], exceptions: [] },
  ...given,
});
const sunday = (from: number, to: number) => plan({ weekly: [{ weekday: 7, from: from * 60, to: to * 60 }] });
const inUtc = (stretches: readonly Stretch[]) =>
  stretches.map(
    ({ start, end }) => `${start.toISOString().slice(11, 16)}–${end.toISOString().slice(11, 16)}`,
  );

/** What a wall clock shows, asked in another way than the house asks. */
function shown(instant: Date, timeZone: string): { day: string; minute: number } {
  const text = instant.toLocaleString('sv-SE', { timeZone });
  const [day = '', time = ''] = text.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day, minute: hour * 60 + minute };
}

const anyPart = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from: from * 15, to: to * 15 }));
/** Days around a change of the clock somewhere, and days like any other. */
const anyDay = fc
  .tuple(
    fc.constantFrom('2026-10-24', '2026-10-31', '2027-03-13', '2027-03-27', '2027-04-03', '2026-06-10'),
    fc.nat(3),
  )
  .map(([day, later]) => addDays(toDay(day), later));
const anyPlan = (day: Day) =>
  fc.record({
    timeZone: fc.constantFrom(...zones),
    weekly: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 7 }), anyPart).map(([weekday, part]) => ({ weekday, ...part })),
      { maxLength: 12 },
    ),
    exceptions: fc.array(
      fc.record({
        day: fc.integer({ min: -1, max: 1 }).map((days) => addDays(day, days)),
        kind: fc.constantFrom('closed' as const, 'open' as const),
        part: fc.option(anyPart, { nil: null }),
      }),
      { maxLength: 3 },
    ),
  });
const dayAndPlan = anyDay.chain((day) => fc.tuple(fc.constant(day), anyPlan(day)));

/** What the plan says of one minute, exception by exception. */
function isOpenAt({ weekly, exceptions }: OpeningPlan, day: Day, minute: number): boolean {
  const covers = (part: { from: number; to: number } | null) =>
    !part || (part.from <= minute && minute < part.to);
  const here = exceptions.filter((one) => one.day === day && covers(one.part));
  if (here.some(({ kind }) => kind === 'open')) return true;
  if (here.some(({ kind }) => kind === 'closed')) return false;
  return weekly.some((hours) => hours.weekday === weekdayOf(day) && covers(hours));
}

describe('a weekly plan on the clock of its owner', () => {
  test('Michel’s hall opens at nine in the morning, in winter and in summer', () => {
    expect(inUtc(openOn(sunday(9, 12), toDay('2027-01-10')))).toEqual(['08:00–11:00']);
    expect(inUtc(openOn(sunday(9, 12), toDay('2027-07-11')))).toEqual(['07:00–10:00']);
  });

  test('a night in which an hour is missing is an hour shorter', () => {
    expect(inUtc(openOn(sunday(1, 4), spring))).toEqual(['00:00–02:00']);
    expect(openOn(sunday(2, 3), spring)).toEqual([]);
  });

  test('a night in which an hour comes twice is an hour longer', () => {
    expect(inUtc(openOn(sunday(1, 4), autumn))).toEqual(['23:00–03:00']);
    expect(inUtc(openOn(sunday(2, 2.5), autumn))).toEqual(['00:00–00:30', '01:00–01:30']);
  });

  test('a day that was left out of the calendar is never open', () => {
    const always = plan({
      timeZone: 'Pacific/Apia',
      exceptions: [{ day: toDay('2011-12-30'), kind: 'open', part: null }],
    });
    expect(openOn(always, toDay('2011-12-30'))).toEqual([]);
  });

  test('an evening goes on after midnight', () => {
    const late = plan({
      weekly: [
        { weekday: 5, from: 1200, to: 1440 },
        { weekday: 6, from: 0, to: 120 },
      ],
    });
    const days = { from: toDay('2026-12-04'), to: toDay('2026-12-05') };
    expect(inUtc(openDuring(late, days))).toEqual(['19:00–01:00']);
  });

  test('a day that is closed but for its morning is open that morning', () => {
    const day = toDay('2026-12-06');
    const exceptions = [
      { day, kind: 'open' as const, part: { from: 540, to: 600 } },
      { day, kind: 'closed' as const, part: null },
    ];
    expect(partsOn({ ...sunday(14, 18), exceptions }, day)).toEqual([{ from: 540, to: 600 }]);
  });

  test('it is open at an instant if, and only if, the clock on the wall shows an open minute', () => {
    fc.assert(
      fc.property(dayAndPlan, fc.integer({ min: 0, max: 24 * 12 - 1 }), ([day, any], fifth) => {
        const instant = new Date(Date.parse(`${day}T00:00:00Z`) + fifth * 300_000);
        const wall = shown(instant, any.timeZone);
        const days = { from: addDays(day, -2), to: addDays(day, 2) };
        const isOpen = openDuring(any, days).some(({ start, end }) => start <= instant && instant < end);
        expect(isOpen).toBe(isOpenAt(any, toDay(wall.day), wall.minute));
      }),
      { numRuns: 800 },
    );
  });

  test('open stretches follow one another and never touch', () => {
    fc.assert(
      fc.property(dayAndPlan, ([day, any]) => {
        const open = openDuring(any, { from: addDays(day, -1), to: addDays(day, 1) });
        open.forEach(({ start, end }, at) => {
          expect(start < end).toBe(true);
          const before = open[at - 1];
          if (before) expect(before.end < start).toBe(true);
        });
      }),
    );
  });
});

describe('slots', () => {
  test('each lasts as long as it says, on every day of the year', () => {
    const anyGrain = fc.constantFrom(15, 30, 60, 50);
    fc.assert(
      fc.property(dayAndPlan, anyGrain, fc.integer({ min: 1, max: 6 }), ([day, any], grain, many) => {
        const open = openDuring(any, { from: addDays(day, -1), to: addDays(day, 1) });
        const slots = slotsOn(any, grain, grain * many, day);
        for (const { start, end } of slots) {
          expect(minutesBetween(start, end)).toBe(grain * many);
          expect(shown(start, any.timeZone).day).toBe(day);
          expect(open.some((stretch) => stretch.start <= start && end <= stretch.end)).toBe(true);
        }
        expect(new Set(slots.map(({ start }) => start.getTime())).size).toBe(slots.length);
      }),
      { numRuns: 400 },
    );
  });

  test('no slot begins in the hour that is missing, and the hour that comes twice has twice as many', () => {
    expect(inUtc(slotsOn(sunday(1, 4), 60, 60, spring))).toEqual(['00:00–01:00', '01:00–02:00']);
    expect(slotsOn(sunday(1, 4), 60, 60, autumn)).toHaveLength(4);
  });
});
