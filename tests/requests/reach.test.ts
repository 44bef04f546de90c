import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostAtOnce, reachOf, whoIsTold, type Neighbour } from '@/lib/requests/reach';

const next: Neighbour = {
  memberId: 'b',
  metres: 0,
  isOfCommune: true,
  owns: true,
  wants: false,
  perDay: 1,
  toldToday: 0,
};
const told = (
  neighbours: Neighbour[],
  reach: 'commune' | 'around' = 'commune',
  radiusKm: number | null = null,
) => whoIsTold(neighbours, { reach, radiusKm }).map(({ memberId }) => memberId);

describe('a request', () => {
  const publishedAt = new Date('2026-11-23T09:00:00Z');
  const at = (hours: number) => new Date(publishedAt.getTime() + hours * 3_600_000);

  test('stays in its commune for a day, and goes around it when nobody answered', () => {
    expect(reachOf({ publishedAt, isAnswered: false }, at(23))).toBe('commune');
    expect(reachOf({ publishedAt, isAnswered: false }, at(24))).toBe('around');
  });

  test('goes nowhere once somebody answered', () => {
    expect(reachOf({ publishedAt, isAnswered: true }, at(30))).toBe(null);
  });
});

describe('who hears of it', () => {
  test('a neighbour who lists such things, and one who wants to hear of everything', () => {
    const eager = { ...next, memberId: 'c', owns: false, wants: true };
    expect(whoIsTold([eager, next], { reach: 'commune', radiusKm: null })).toEqual([
      { memberId: 'b', why: 'owns', reach: 'commune' },
      { memberId: 'c', why: 'wants', reach: 'commune' },
    ]);
  });

  test('nobody who neither lists such things nor asked to hear of them', () => {
    expect(told([{ ...next, owns: false }])).toEqual([]);
  });

  test('nobody who chose to hear of none, or has heard of enough today', () => {
    expect(
      told([
        { ...next, perDay: 0 },
        { ...next, perDay: 2, toldToday: 2 },
      ]),
    ).toEqual([]);
  });

  test('those of other communes once it goes around, as far as was said', () => {
    const far = { ...next, isOfCommune: false, metres: 8000 };
    expect(told([far])).toEqual([]);
    expect(told([far], 'around')).toEqual(['b']);
    expect(told([far], 'around', 5)).toEqual([]);
    expect(told([{ ...far, metres: null }], 'around')).toEqual([]);
  });

  test('never somebody past their limit, never the same twice, and never too many at once', () => {
    const one = fc.record({
      memberId: fc.uuid(),
      metres: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: null }),
      isOfCommune: fc.boolean(),
      owns: fc.boolean(),
      wants: fc.boolean(),
      perDay: fc.nat(4),
      toldToday: fc.nat(4),
    });
    const all = fc.uniqueArray(one, { selector: ({ memberId }) => memberId, maxLength: 120 });
    fc.assert(
      fc.property(all, fc.constantFrom('commune', 'around'), (neighbours, reach) => {
        const calls = whoIsTold(neighbours, { reach, radiusKm: 10 });
        expect(calls.length).toBeLessThanOrEqual(mostAtOnce);
        expect(new Set(calls.map(({ memberId }) => memberId)).size).toBe(calls.length);
        for (const { memberId, why } of calls) {
          const who = neighbours.find((each) => each.memberId === memberId);
          expect(who && who.toldToday < who.perDay && (why === 'owns' ? who.owns : who.wants)).toBe(true);
          if (reach === 'commune') expect(who?.isOfCommune).toBe(true);
        }
      }),
    );
  });
});
