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
import { earlyUntil, latestAgreement } from '@/lib/exchanges/begin-early';
import { progressOf } from '@/lib/exchanges/sale-of';
import { addDays, toDay, weekdayOf } from '@/lib/ground/period';

const shop: Sale = {
  mode: 'sell',
  hasWayBack: true,
  isFree: false,
  isDatedLeisure: false,
  ownerStatus: 'business',
  askerStatus: 'private',
  runsFrom: null,
  hasAskedToBegin: false,
  progress: 'to-come',
};
const plumber: Sale = { ...shop, mode: 'service' };

describe('the right to give up what a professional sold', () => {
  test('runs from the day of buying, and ends fourteen days after the day of receipt', () => {
    expect(withdrawalOf(shop)).toMatchObject({ is: 'open', until: null });
    const received = { ...shop, runsFrom: toDay('2026-11-23') };
    expect(withdrawalOf(received)).toMatchObject({ is: 'open', until: '2026-12-07' });
    expect(whyNotRetract(received, toDay('2026-12-07'))).toBe(null);
    expect(whyNotRetract(received, toDay('2026-12-08'))).toBe('withdrawal-over');
  });

  test('ends on a Monday when the fourteenth day is a Saturday', () => {
    expect(withdrawalOf({ ...shop, runsFrom: toDay('2026-11-28') })).toMatchObject({
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

  test('is not there for leisure or a vehicle that is let for a date, nor in a process that does not know of it', () => {
    expect(withdrawalOf({ ...shop, mode: 'rent', isDatedLeisure: true })).toMatchObject({
      because: 'leisure',
    });
    expect(withdrawalOf({ ...plumber, hasWayBack: false })).toMatchObject({ because: 'begins' });
  });

  test('of a service costs the part that was provided, where the consumer asked for it to begin', () => {
    const agreed = { ...plumber, runsFrom: toDay('2026-11-23'), hasAskedToBegin: true };
    expect(withdrawalOf(agreed)).toEqual({ is: 'open', until: '2026-12-07', owes: 'nothing' });
    expect(withdrawalOf({ ...agreed, progress: 'begun' })).toMatchObject({ is: 'open', owes: 'share' });
    expect(withdrawalOf({ ...agreed, progress: 'done' })).toMatchObject({ because: 'performed' });
  });

  test('of a service costs nothing, and is not lost, where nobody asked for it to begin', () => {
    const unasked = { ...plumber, runsFrom: toDay('2026-11-23') };
    for (const progress of ['begun', 'done'] as const)
      expect(withdrawalOf({ ...unasked, progress })).toMatchObject({ is: 'open', owes: 'nothing' });
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

describe('asking a professional to begin early', () => {
  const { runsFrom: _, hasAskedToBegin: __, progress: ___, ...contract } = plumber;
  const agreedOn = toDay('2026-11-23');

  test.each([
    ['a plumber who is a professional', contract, '2026-12-07'],
    ['a tool that a professional lets', { ...contract, mode: 'rent' }, '2026-12-07'],
    ['a canoe that a professional lets', { ...contract, mode: 'rent', isDatedLeisure: true }, null],
    ['a neighbour who is paid', { ...contract, ownerStatus: 'private' as const }, null],
    ['a firm that has its tap mended', { ...contract, askerStatus: 'business' as const }, null],
    ['a hall', { ...contract, mode: 'space' }, null],
    ['a thing that is sold', { ...contract, mode: 'sell' }, null],
    ['what costs nothing', { ...contract, isFree: true }, null],
  ])('%s', (_who, of, until) => {
    expect(earlyUntil(of, agreedOn)).toBe(until);
  });

  test('counts from the last day on which an answer may come, which is six days away at most', () => {
    expect(latestAgreement(new Date('2026-11-23T09:00:00Z'), 'Europe/Paris')).toBe('2026-11-29');
  });
});

describe('how much of it was provided', () => {
  const now = new Date('2026-12-01T10:00:00Z');
  const slot = (from: string, to: string) => ({
    startsAt: new Date(`2026-12-01T${from}Z`),
    endsAt: new Date(`2026-12-01T${to}Z`),
  });
  const of = { problemFrom: null, days: null, slot: null, timeZone: 'Europe/Paris' } as const;
  const days = { from: toDay('2026-11-30'), to: toDay('2026-12-02') };
  const past = { from: toDay('2026-11-28'), to: toDay('2026-11-30') };

  test.each([
    [
      'an hour that comes',
      { process: 'service/2', state: 'agreed', slot: slot('11:00', '12:00') },
      'to-come',
    ],
    ['an hour that runs', { process: 'service/2', state: 'agreed', slot: slot('09:30', '11:00') }, 'begun'],
    [
      'an hour that one side calls done',
      { process: 'service/2', state: 'done', slot: slot('09:30', '11:00') },
      'begun',
    ],
    [
      'an hour that is over',
      { process: 'service/2', state: 'completed', slot: slot('08:00', '09:00') },
      'done',
    ],
    [
      'an hour to which nobody is said to have come',
      { process: 'service/2', state: 'problem', problemFrom: 'agreed', slot: slot('08:00', '09:00') },
      'begun',
    ],
    ['a tool that was not collected', { process: 'rent/2', state: 'agreed', days: past }, 'to-come'],
    ['a tool that is out', { process: 'rent/2', state: 'handed-over', days }, 'begun'],
    ['a tool whose days are over', { process: 'rent/2', state: 'handed-over', days: past }, 'done'],
    ['a tool that is back', { process: 'rent/2', state: 'returned', days }, 'done'],
    ['a thing that was sold', { process: 'sell/1', state: 'handed-over' }, 'to-come'],
  ] as const)('%s', (_what, run, progress) => {
    expect(progressOf({ ...of, ...run }, now)).toBe(progress);
  });
});
