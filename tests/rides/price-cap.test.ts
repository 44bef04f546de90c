import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '@/lib/ground/period';
import { seatsLeft, takenOnLegs, type SeatHold } from '@/lib/rides/legs';
import {
  capCents,
  formulaOf,
  partCents,
  suggestedCents,
  whyNotPrice,
  type Costs,
} from '@/lib/rides/price-cap';
import { carPowers, scaleOn, scales } from '@/lib/rides/scale';

const scale = scaleOn(toDay('2026-11-23'));
const costs = (more: Partial<Costs> = {}): Costs => ({
  metres: 35_000,
  car: { power: 5, isElectric: false },
  tollsCents: 0,
  parkingCents: 0,
  seats: 3,
  ...more,
});
const anyCosts = fc.record({
  metres: fc.integer({ min: 1, max: 2_000_000 }),
  car: fc.record({ power: fc.constantFrom(...carPowers), isElectric: fc.boolean() }),
  tollsCents: fc.integer({ min: 0, max: 20_000 }),
  parkingCents: fc.integer({ min: 0, max: 20_000 }),
  seats: fc.integer({ min: 1, max: 8 }),
});

describe('what a seat may cost', () => {
  test('is 5.56 € for 35 km in a car of 5 CV with three seats, as the law counts', () => {
    expect(capCents(costs(), scale)).toBe(556);
  });

  test.each([
    ['a car of 3 CV', costs({ car: { power: 3, isElectric: false } }), 462],
    ['one of 4 CV', costs({ car: { power: 4, isElectric: false } }), 530],
    ['one of 6 CV', costs({ car: { power: 6, isElectric: false } }), 581],
    ['one of 7 CV and more', costs({ car: { power: 7, isElectric: false } }), 609],
    ['an electric one, a fifth more', costs({ car: { power: 5, isElectric: true } }), 667],
    ['one seat, shared by two', costs({ seats: 1 }), 1113],
    ['a motorway and a car park', costs({ tollsCents: 340, parkingCents: 200 }), 691],
    ['one metre', costs({ metres: 1 }), 0],
  ])('for %s is the table of the law', (_, said, cents) => {
    expect(capCents(said, scale)).toBe(cents);
  });

  test('times everybody in the car is never more than the way costs, and a cent more a seat would be', () => {
    fc.assert(
      fc.property(anyCosts, (said) => {
        const cap = BigInt(capCents(said, scale));
        const rate = BigInt(scale.perKm[said.car.power]) * (said.car.isElectric ? 12n : 10n);
        const whole = BigInt(said.metres) * rate + BigInt(said.tollsCents + said.parkingCents) * 100_000n;
        const people = BigInt(said.seats + 1) * 100_000n;
        expect(cap * people <= whole).toBe(true);
        expect((cap + 1n) * people > whole).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('never falls when the way grows, and never rises when one more sits in', () => {
    fc.assert(
      fc.property(anyCosts, fc.integer({ min: 0, max: 50_000 }), (said, more) => {
        const cap = capCents(said, scale);
        expect(capCents({ ...said, metres: said.metres + more }, scale)).toBeGreaterThanOrEqual(cap);
        expect(capCents({ ...said, seats: said.seats + 1 }, scale)).toBeLessThanOrEqual(cap);
      }),
    );
  });

  test('is shown with its sum, which gives the same cents', () => {
    expect(formulaOf(costs({ tollsCents: 340 }), scale)).toEqual({
      ...{ metres: 35_000, perKm: 636, isElectric: false },
      ...{ wayCents: 2226, tollsCents: 340, parkingCents: 0, totalCents: 2566, people: 4, capCents: 641 },
    });
    fc.assert(
      fc.property(anyCosts, (said) => {
        const { totalCents, people, capCents: cap } = formulaOf(said, scale);
        expect(Math.abs(totalCents / people - cap)).toBeLessThan(1.2);
      }),
    );
  });

  test('is suggested at about half, and never above it', () => {
    expect(suggestedCents(556)).toBe(280);
    expect(suggestedCents(3)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (cap) => {
        expect(suggestedCents(cap)).toBeLessThanOrEqual(cap);
        expect(Math.abs(suggestedCents(cap) - cap / 2)).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('is refused above the cap, and where no car was named; a free seat needs neither', () => {
    expect(whyNotPrice(556, 556)).toBeNull();
    expect(whyNotPrice(557, 556)).toBe('above-cap');
    expect(whyNotPrice(1, null)).toBe('car-power-missing');
    expect(whyNotPrice(0, null)).toBeNull();
  });
});

describe('a part of the way', () => {
  test('costs its share of the metres, rounded down', () => {
    expect(partCents(500, 10_000, 30_000)).toBe(166);
    expect(partCents(500, 30_000, 30_000)).toBe(500);
    expect(partCents(500, 0, 30_000)).toBe(0);
    expect(partCents(0, 10_000, 30_000)).toBe(0);
  });

  test('never costs more than the cap of that part, and all parts of a car together no more than its seats', () => {
    const way = fc.record({
      legs: fc.array(fc.integer({ min: 1, max: 80_000 }), { minLength: 1, maxLength: 7 }),
      wishes: fc.array(
        fc.record({
          from: fc.nat(6),
          length: fc.integer({ min: 1, max: 7 }),
          units: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 30 },
      ),
      priceCents: fc.integer({ min: 0, max: 5_000 }),
      seats: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(way, ({ legs, wishes, priceCents, seats }) => {
        const metres = (from: number, to: number) => legs.slice(from, to).reduce((sum, one) => sum + one, 0);
        const whole = metres(0, legs.length);
        const holds: SeatHold[] = [];
        let earned = 0;
        for (const { from, length, units } of wishes) {
          const [fromStop, toStop] = [Math.min(from, legs.length - 1), Math.min(from + length, legs.length)];
          if (toStop <= fromStop) continue;
          if (seatsLeft(seats, takenOnLegs(holds, legs.length), { fromStop, toStop }) < units) continue;
          holds.push({ units, fromLeg: fromStop, toLeg: toStop });
          earned += units * partCents(priceCents, metres(fromStop, toStop), whole);
        }
        expect(earned).toBeLessThanOrEqual(seats * priceCents);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the scale', () => {
  test('is the one of the day, with the date since which it counts and where it is published', () => {
    expect(scale.from).toBe('2025-01-01');
    expect(scale.source.url).toMatch(/^https:\/\//);
    expect(scaleOn(toDay('2020-01-01'))).toBe(scales[0]);
    expect([...scales].sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(scales);
  });
});
