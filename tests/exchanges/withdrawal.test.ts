import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  easterOf,
  isHoliday,
  whyNotRetract,
  withdrawalOf,
  workingDayFrom,
  type Sale,
} from '@/lib/exchanges/withdrawal';
import { addDays, toDay, weekdayOf } from '@/lib/ground/period';

const shop: Sale = { mode: 'sell', ownerStatus: 'business', askerStatus: 'private', receivedOn: null };

describe('the right to give up what a professional sold', () => {
  test('runs from the day of buying, and ends fourteen days after the day of receipt', () => {
    expect(withdrawalOf(shop)).toEqual({ is: 'open', until: null });
    const received = { ...shop, receivedOn: toDay('2026-11-23') };
    expect(withdrawalOf(received)).toEqual({ is: 'open', until: '2026-12-07' });
    expect(whyNotRetract(received, toDay('2026-12-07'))).toBe(null);
    expect(whyNotRetract(received, toDay('2026-12-08'))).toBe('withdrawal-over');
  });

  test('ends on a Monday when the fourteenth day is a Saturday', () => {
    expect(withdrawalOf({ ...shop, receivedOn: toDay('2026-11-28') })).toEqual({
      is: 'open',
      until: '2026-12-14',
    });
  });

  test('is not there when a neighbour sells', () => {
    for (const ownerStatus of ['private', 'association'] as const)
      expect(withdrawalOf({ ...shop, ownerStatus })).toEqual({ is: 'none', because: 'private-seller' });
  });

  test('is not there for a firm that buys, for what has a date, and for what costs nothing', () => {
    expect(withdrawalOf({ ...shop, askerStatus: 'business' })).toMatchObject({ because: 'not-a-consumer' });
    expect(withdrawalOf({ ...shop, mode: 'space' })).toMatchObject({ because: 'dated' });
    expect(withdrawalOf({ ...shop, mode: 'give' })).toMatchObject({ because: 'free' });
    expect(whyNotRetract({ ...shop, mode: 'ride' }, toDay('2026-11-23'))).toBe('no-withdrawal-right');
  });

  test('never ends on a day on which nothing is open, and never before the fourteenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (after) => {
        const fourteenth = addDays(toDay('2024-01-01'), after);
        const last = workingDayFrom(fourteenth);
        expect(last >= fourteenth).toBe(true);
        expect(weekdayOf(last) <= 5 && !isHoliday(last)).toBe(true);
      }),
    );
  });
});

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %s is on %s', (year, day) => {
  expect(easterOf(year)).toBe(day);
});

test.each(['2026-04-06', '2026-05-14', '2026-05-25', '2026-07-14', '2026-12-25'])(
  '%s is a holiday',
  (day) => {
    expect(isHoliday(toDay(day))).toBe(true);
  },
);
