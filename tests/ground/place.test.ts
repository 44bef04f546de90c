import { describe, expect, test } from 'vitest';
import { blurred, circleAround, directions, directionTo, metersBetween, pointIn } from '@/lib/ground/place';

const pelussin = { lat: 45.4195, lng: 4.6836 };

describe('where a point is, seen from another', () => {
  test.each([
    ['north', 0.02, 0],
    ['north-east', 0.02, 0.0285],
    ['east', 0, 0.03],
    ['south-east', -0.02, 0.0285],
    ['south', -0.02, 0],
    ['south-west', -0.02, -0.0285],
    ['west', 0, -0.03],
    ['north-west', 0.02, -0.0285],
  ] as const)('somebody who walks from Pélussin to it walks %s', (direction, north, east) => {
    expect(directionTo(pelussin, { lat: pelussin.lat + north, lng: pelussin.lng + east })).toBe(direction);
  });

  test('the way back leads to the opposite wind', () => {
    const annonay = { lat: 45.2399, lng: 4.6708 };
    const there = directions.indexOf(directionTo(pelussin, annonay));
    const back = directions.indexOf(directionTo(annonay, pelussin));
    expect(Math.abs(there - back)).toBe(4);
  });

  test('the date line is stepped over', () => {
    expect(directionTo({ lat: -17, lng: 179.9 }, { lat: -17, lng: -179.9 })).toBe('east');
  });
});

test('every corner of a drawn circle is as far from its middle, and the last closes it', () => {
  const corners = circleAround(pelussin, 300);
  for (const corner of corners) expect(metersBetween(pelussin, corner)).toBeCloseTo(300, -1);
  expect(corners.at(-1)).toEqual(corners[0]);
});

test('the circle that others see hides the point that it was drawn for', () => {
  const cell = blurred(pelussin);
  expect(cell).not.toEqual(pelussin);
  expect(metersBetween(cell, pelussin)).toBeLessThan(300);
});

test('a point is read from an address, and what is none is not', () => {
  expect(pointIn('45.42,4.68')).toEqual({ lat: 45.42, lng: 4.68 });
  for (const text of ['', ',', '45.42', '45.42,', '95,4', '1,2,3', 'a,b', '42168'])
    expect(pointIn(text)).toBeUndefined();
});
