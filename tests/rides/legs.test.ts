import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legsOf, mostSeatsLeft, seatsLeft, takenOnLegs, whyNotSeats } from '@/lib/rides/legs';

describe('seats on the legs of a ride', () => {
  test('a seat freed at the second stop is taken from there by somebody else', () => {
    const taken = takenOnLegs([{ units: 1, ...legsOf({ fromStop: 0, toStop: 1 }) }], 3);
    expect(taken).toEqual([1, 0, 0]);
    expect(seatsLeft(1, taken, { fromStop: 0, toStop: 3 })).toBe(0);
    expect(seatsLeft(1, taken, { fromStop: 1, toStop: 3 })).toBe(1);
  });

  test('are refused where stops are not in order, where the car has fewer, and where others sit', () => {
    const ride = { seats: 2, stops: 3, taken: [1, 2] };
    expect(whyNotSeats({ fromStop: 0, toStop: 1, units: 1 }, ride)).toBeNull();
    expect(whyNotSeats({ fromStop: 0, toStop: 2, units: 1 }, ride)).toBe('no-seat-left');
    expect(whyNotSeats({ fromStop: 0, toStop: 1, units: 2 }, ride)).toBe('no-seat-left');
    expect(whyNotSeats({ fromStop: 0, toStop: 1, units: 3 }, ride)).toBe('too-many-seats');
    for (const [fromStop, toStop] of [
      [1, 1],
      [2, 1],
      [0, 3],
      [-1, 1],
    ] as const)
      expect(whyNotSeats({ fromStop, toStop, units: 1 }, ride)).toBe('stops-not-in-order');
    expect(mostSeatsLeft(2, [1, 2])).toBe(1);
    expect(mostSeatsLeft(2, [2, 2])).toBe(0);
  });

  test('are never given twice: whoever is let in leaves no leg with more people than seats', () => {
    const part = fc.record({ fromStop: fc.nat(6), toStop: fc.nat(7), units: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(part, { maxLength: 40 }),
        (stops, seats, wishes) => {
          const holds: { units: number; fromLeg: number; toLeg: number }[] = [];
          for (const wish of wishes) {
            const taken = takenOnLegs(holds, stops - 1);
            if (whyNotSeats(wish, { seats, stops, taken }) === null)
              holds.push({ units: wish.units, ...legsOf(wish) });
          }
          for (const count of takenOnLegs(holds, stops - 1)) expect(count).toBeLessThanOrEqual(seats);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('that leave make room for exactly as many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ fromLeg: fc.nat(3), length: fc.integer({ min: 1, max: 4 }) })),
        (parts) => {
          const holds = parts.map(({ fromLeg, length }) => ({ units: 1, fromLeg, toLeg: fromLeg + length }));
          const all = takenOnLegs(holds, 4);
          const fewer = takenOnLegs(holds.slice(1), 4);
          const first = takenOnLegs(holds.slice(0, 1), 4);
          expect(all.map((count, at) => count - (first[at] ?? 0))).toEqual(fewer);
        },
      ),
    );
  });
});
