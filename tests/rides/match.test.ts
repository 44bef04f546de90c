import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metersBetween, type Point } from '@/lib/ground/place';
import { detourMetres, matchRide, reachMetres } from '@/lib/rides/match';

const pelussin: Point = { lat: 45.4188, lng: 4.6814 };
const maclas: Point = { lat: 45.3622, lng: 4.6861 };
const bourgArgental: Point = { lat: 45.2986, lng: 4.5561 };
const annonay: Point = { lat: 45.2397, lng: 4.6706 };
const saintEtienne: Point = { lat: 45.4397, lng: 4.3872 };
const way = [pelussin, maclas, bourgArgental, annonay];
const near = ({ lat, lng }: Point): Point => ({ lat: lat + 0.008, lng });

describe('a ride that is looked for', () => {
  test('is found from one of its stops to a later one', () => {
    expect(matchRide(way, { from: near(maclas), to: annonay })).toMatchObject({
      fromStop: 1,
      toStop: 3,
      extraMetres: 0,
    });
  });

  test('is not found the other way round', () => {
    expect(matchRide(way, { from: annonay, to: pelussin })).toBeNull();
    expect(matchRide([pelussin, maclas], { from: maclas, to: pelussin })).toBeNull();
  });

  test('is found where one end is left open: the whole way on that side', () => {
    expect(matchRide(way, { from: null, to: bourgArgental })).toMatchObject({ fromStop: 0, toStop: 2 });
    expect(matchRide(way, { from: maclas, to: null })).toMatchObject({ fromStop: 1, toStop: 3 });
    expect(matchRide(way, { from: null, to: null })).toMatchObject({ fromStop: 0, toStop: 3 });
  });

  test('is found beside the way within the detour, and not beyond', () => {
    const beside: Point = { lat: 45.332, lng: 4.57 };
    const found = matchRide(way, { from: beside, to: annonay });
    expect(found).toMatchObject({ fromStop: 1, toStop: 3 });
    expect(found?.extraMetres).toBeGreaterThan(0);
    expect(matchRide(way, { from: saintEtienne, to: annonay })).toBeNull();
  });

  test('prefers a stop at hand to a detour', () => {
    expect(matchRide(way, { from: pelussin, to: near(annonay) })?.extraMetres).toBe(0);
  });

  test('always has its stops in order, ends within reach, and a detour within bounds', () => {
    const point = fc.record({
      lat: fc.double({ min: 45.2, max: 45.5, noNaN: true }),
      lng: fc.double({ min: 4.3, max: 4.8, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), point, point, (stops, from, to) => {
        const found = matchRide(stops, { from, to });
        if (!found) return;
        expect(found.fromStop).toBeLessThan(found.toStop);
        expect(found.extraMetres).toBeLessThanOrEqual(detourMetres);
        if (found.extraMetres === 0) {
          expect(Math.max(found.fromMetres, found.toMetres)).toBeLessThanOrEqual(reachMetres);
          expect(found.fromMetres + found.toMetres).toBeLessThan(metersBetween(from, to));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is always found from its own first stop to its own last one', () => {
    const point = fc.record({
      lat: fc.double({ min: 45.2, max: 45.5, noNaN: true }),
      lng: fc.double({ min: 4.3, max: 4.8, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (stops) => {
        const [from, to] = [stops[0] ?? pelussin, stops.at(-1) ?? annonay];
        fc.pre(metersBetween(from, to) > 100);
        expect(matchRide(stops, { from, to })?.extraMetres).toBe(0);
      }),
    );
  });
});

test('an end that was left open is as far as the ride goes', () => {
  const stops = [
    { lat: 45.42, lng: 4.68 },
    { lat: 45.47, lng: 4.5 },
    { lat: 45.44, lng: 4.39 },
  ];
  const [from, to] = [
    { lat: 45.42, lng: 4.68 },
    { lat: 45.44, lng: 4.39 },
  ];
  expect(matchRide(stops, { from: null, to: null })).toMatchObject({ fromStop: 0, toStop: 2 });
  expect(matchRide(stops, { from, to: null })).toMatchObject({ fromStop: 0, toStop: 2 });
  expect(matchRide(stops, { from: null, to })).toMatchObject({ fromStop: 0, toStop: 2 });
});
