import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAround, boxIn, boxOfCircle, boxText, isInside, widened } from '@/lib/map/box';
import {
  apartPixels,
  depthFor,
  isHeap,
  mainBox,
  marksOf,
  pixelsOf,
  zoomFor,
  type Cell,
} from '@/lib/map/marks';
import { boxOfCell, codeOfCell } from '@/lib/map/morton';

const pelussin = { lat: 45.4211, lng: 4.6847 };
const cell = (lat: number, lng: number, count = 1): Cell => ({
  ...{ lat, lng, count, key: count === 1 ? `${lat} ${lng}` : null },
  box: { west: lng, south: lat, east: lng, north: lat },
});

describe('a box in an address', () => {
  test('is west, south, east, north', () => {
    expect(boxIn('4.5,45.3,4.8,45.5')).toEqual({ west: 4.5, south: 45.3, east: 4.8, north: 45.5 });
    expect(boxText({ west: 4.500001, south: 45.3, east: 4.8, north: 45.5 })).toBe('4.5,45.3,4.8,45.5');
  });

  test.each([
    '',
    '1,2,3',
    '4.8,45.3,4.5,45.5',
    '4.5,45.5,4.8,45.3',
    '-181,0,1,1',
    'a,b,c,d',
    '1,2,3,',
    '1e9,2,3,4',
  ])('“%s” is none', (text) => expect(boxIn(text)).toBeUndefined());

  test('says of a circle all that lies in it', () => {
    const box = boxOfCircle(pelussin, 5000);
    expect(isInside(pelussin, box)).toBe(true);
    expect(isInside({ lat: 45.465, lng: 4.6847 }, box)).toBe(true);
    expect(isInside({ lat: 45.467, lng: 4.6847 }, box)).toBe(false);
  });

  test('around one thing alone has some air', () => {
    const box = boxAround([pelussin]);
    if (!box) throw new Error('a point has a box');
    expect(widened(box).east - widened(box).west).toBeCloseTo(0.01);
  });
});

describe('marks on a map', () => {
  const zoom = 12;

  test('lose nothing and count nothing twice', () => {
    const point = fc.tuple(
      fc.double({ min: 45.2, max: 45.6, noNaN: true }),
      fc.double({ min: 4.4, max: 4.9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { maxLength: 120 }), fc.integer({ min: 6, max: 16 }), (points, at) => {
        const cells = points.map(([lat, lng]) => cell(lat, lng));
        const marks = marksOf(cells, at);
        expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(cells.length);
        for (const { key, count } of marks) expect(key === null).toBe(count > 1);
        for (const mark of marks) expect(isInside(mark, widened(mark.box, 0.01, 1e-9))).toBe(true);
        const spots = marks.map((mark) => pixelsOf(mark, at));
        for (const [one, { x, y }] of spots.entries())
          for (const other of spots.slice(one + 1))
            expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(apartPixels - 0.001);
      }),
    );
  });

  test('that would cover each other are one, and come apart nearer', () => {
    const two = [cell(45.42, 4.68), cell(45.424, 4.684)];
    expect(marksOf(two, 10)).toHaveLength(1);
    expect(marksOf(two, 15)).toHaveLength(2);
  });

  test('are read from north to south', () => {
    const marks = marksOf([cell(45.3, 4.6), cell(45.5, 4.6), cell(45.4, 4.7, 12)], zoom);
    expect(marks.map(({ lat }) => lat)).toEqual([45.5, 45.4, 45.3]);
  });

  test('in one place are a heap, however near one comes', () => {
    expect(isHeap(cell(45.42, 4.68, 4), 9)).toBe(true);
    const spread = { box: { west: 4.6, south: 45.4, east: 4.7, north: 45.5 } };
    expect(isHeap(spread, 9)).toBe(false);
    expect(isHeap(spread, 16)).toBe(true);
  });

  test('are seen whole, and one that strayed far away makes nobody small', () => {
    const many = Array.from({ length: 300 }, (_, i) => cell(45.4 + (i % 20) / 1000, 4.6 + (i % 15) / 1000));
    const box = mainBox([...many, cell(48.85, 2.35)]);
    if (!box) throw new Error('there is a box around many');
    expect(box.north).toBeLessThan(45.5);
    expect(mainBox([])).toBeUndefined();
    const near = zoomFor(box, { width: 600, height: 400 });
    const from = pixelsOf({ lat: box.north, lng: box.west }, near);
    const to = pixelsOf({ lat: box.south, lng: box.east }, near);
    expect(to.x - from.x).toBeLessThanOrEqual(600.01);
    expect(to.y - from.y).toBeLessThanOrEqual(400.01);
  });

  test('stand in cells whose code says where they are', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -84, max: 84, noNaN: true }),
        fc.double({ min: -179.9, max: 179.9, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (lat, lng, depth) => {
          const side = 2 ** depth;
          const { x, y } = pixelsOf({ lat, lng }, Math.log2(side / 512));
          const [column, row] = [Math.min(side - 1, Math.floor(x)), Math.min(side - 1, Math.floor(y))];
          const code = codeOfCell(column, row, depth);
          expect(isInside({ lat, lng }, widened(boxOfCell(code, depth), 1e-6, 0))).toBe(true);
        },
      ),
    );
    expect([depthFor(0), depthFor(10.7), depthFor(22)]).toEqual([6, 13, 20]);
  });
});
