import { describe, expect, test } from 'vitest';
import {
  chooseDay,
  chooseNights,
  dayByKey,
  isChosen,
  wholeWeeks,
  type Chosen,
} from '@/components/exchanges/choose-days';
import { packDays, unpackDays, type CalendarDay } from '@/lib/exchanges/calendar';
import { addDays, toDay, weekdayOf, type Day } from '@/lib/ground/period';

const monday = toDay('2026-11-23');
const nth = (n: number): Day => addDays(monday, n);
const free = (n: number): CalendarDay => ({ day: nth(n), is: 'free', ends: true });
const taken = (n: number): CalendarDay => ({ day: nth(n), is: 'taken', ends: false });
/** Two weeks in which the ladder is out on the second Monday, and nobody opens on Sundays. */
const days = Array.from({ length: 14 }, (_, n) => (n === 7 ? taken(n) : { ...free(n), ends: n % 7 !== 6 }));
const states = new Map(days.map((day) => [day.day, day]));
const nothing: Chosen = { from: null, to: null };

const tap = (chosen: Chosen, n: number, maxDays: number | null = null) =>
  chooseDay(chosen, states.get(nth(n)) ?? free(n), states, maxDays);

describe('Bruno taps the days that he wants', () => {
  test('the first tap begins, the second ends, the third begins again', () => {
    const first = tap(nothing, 1).chosen;
    expect(first).toEqual({ from: nth(1), to: null });
    const both = tap(first, 3).chosen;
    expect(both).toEqual({ from: nth(1), to: nth(3) });
    expect(tap(both, 4).chosen).toEqual({ from: nth(4), to: null });
  });

  test('the same day twice is a loan of one day', () => {
    expect(tap(tap(nothing, 2).chosen, 2).chosen).toEqual({ from: nth(2), to: nth(2) });
  });

  test('a day before the first begins again there', () => {
    expect(tap(tap(nothing, 4).chosen, 1)).toEqual({ chosen: { from: nth(1), to: null }, trouble: null });
  });

  test('a taken day changes nothing and says why', () => {
    const before = tap(nothing, 1).chosen;
    expect(tap(before, 7)).toEqual({ chosen: before, trouble: 'day-not-free' });
  });

  test('a day on which nobody opens neither begins nor ends a loan, which may pass over it', () => {
    expect(tap(nothing, 6).trouble).toBe('day-not-free');
    const over = chooseDay(
      { from: nth(8), to: null },
      free(14),
      new Map([...states, [nth(14), free(14)]]),
      null,
    );
    expect(over).toEqual({ chosen: { from: nth(8), to: nth(14) }, trouble: null });
  });

  test('a stretch over somebody else’s loan begins again after it', () => {
    expect(tap(tap(nothing, 5).chosen, 9)).toEqual({
      chosen: { from: nth(9), to: null },
      trouble: 'days-between-taken',
    });
  });

  test('a stretch that is longer than the owner lends says so', () => {
    expect(tap(tap(nothing, 0).chosen, 4, 5).trouble).toBeNull();
    expect(tap(tap(nothing, 0).chosen, 5, 5)).toEqual({
      chosen: { from: nth(5), to: null },
      trouble: 'too-long',
    });
  });
});

test('the choice holds its ends and what lies between them', () => {
  const chosen = { from: nth(1), to: nth(3) };
  expect([0, 1, 2, 3, 4].map((n) => isChosen(chosen, nth(n)))).toEqual([false, true, true, true, false]);
  expect(isChosen({ from: nth(1), to: null }, nth(1))).toBe(true);
  expect(isChosen(nothing, nth(1))).toBe(false);
});

test.each([
  ['ArrowLeft', 1],
  ['ArrowRight', 3],
  ['ArrowUp', -5],
  ['ArrowDown', 9],
  ['Home', 0],
  ['End', 6],
  ['PageUp', -26],
  ['PageDown', 30],
])('from Wednesday, %s leads %i days from Monday', (key, n) => {
  expect(dayByKey(nth(2), weekdayOf(nth(2)), key)).toBe(nth(n));
});

test('a key that means nothing to a calendar is left to the page', () => {
  expect(dayByKey(nth(2), 3, 'Tab')).toBeNull();
});

describe('whole weeks', () => {
  test('a calendar from Wednesday to Friday is shown from Monday to Sunday, and nothing can be chosen around it', () => {
    const shown = wholeWeeks([free(2), free(3), free(4)]);
    expect(shown.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6].map(nth));
    expect(shown.filter(({ ends }) => ends)).toHaveLength(3);
  });

  test('a whole week stays as it is, and no days stay none', () => {
    expect(wholeWeeks(days)).toEqual(days);
    expect(wholeWeeks([])).toEqual([]);
  });
});

describe('days on their way to the browser', () => {
  test('arrive as they left, whatever they are', () => {
    const kept: CalendarDay = { day: nth(14), is: 'closed', ends: false };
    expect(unpackDays(packDays([...days, kept]))).toEqual([...days, kept]);
  });

  test('no days arrive as none', () => {
    expect(unpackDays(packDays([]))).toEqual([]);
  });
});

describe('Bruno taps the nights that he wants', () => {
  const nights = (chosen: Chosen, n: number) => chooseNights(chosen, states.get(nth(n)) ?? free(n), states);

  test('the first tap arrives, the second leaves, the third begins again', () => {
    const arrival = nights(nothing, 1).chosen;
    expect(arrival).toEqual({ from: nth(1), to: null });
    const both = nights(arrival, 3).chosen;
    expect(both).toEqual({ from: nth(1), to: nth(3) });
    expect(nights(both, 4).chosen).toEqual({ from: nth(4), to: null });
  });

  test('he may leave on the day on which somebody else arrives, and stays no night of theirs', () => {
    expect(nights({ from: nth(5), to: null }, 7)).toEqual({
      chosen: { from: nth(5), to: nth(7) },
      trouble: null,
    });
    expect(nights({ from: nth(5), to: null }, 9)).toEqual({
      chosen: { from: nth(9), to: null },
      trouble: 'days-between-taken',
    });
  });

  test('nobody arrives on a day that is taken, nor leaves on the day of their arrival', () => {
    expect(nights(nothing, 7)).toEqual({ chosen: nothing, trouble: 'day-not-free' });
    expect(nights({ from: nth(2), to: null }, 2).chosen).toEqual({ from: nth(2), to: null });
  });
});
