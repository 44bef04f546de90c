import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asId, type ListingId } from '@/lib/ground/ids';
import { isInside } from '@/lib/map/box';
import { marksOf } from '@/lib/map/marks';
import { ridesOnMap } from '@/lib/rides/on-map';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const rides = fc
  .array(fc.record({ lat: degrees(45, 46), lng: degrees(4, 5) }), { maxLength: 40 })
  .map((points) =>
    points.map((point, at) => ({
      listingId: asId<ListingId>(`ride-${at}`),
      from: { name: 'Maclas', at: new Date(0), point },
    })),
  );

describe('rides on a map', () => {
  test('stand where one gets on, each of the list once, however they are put together', () => {
    fc.assert(
      fc.property(rides, fc.integer({ min: 4, max: 17 }), (found, zoom) => {
        const cells = ridesOnMap(found, undefined);
        expect(cells.map(({ key, lat, lng }) => ({ key, lat, lng }))).toEqual(
          found.map(({ listingId, from }) => ({ key: listingId, ...from.point })),
        );
        const marks = marksOf(cells, zoom);
        expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
      }),
    );
  });

  test('are left out where one gets on outside of what is seen', () => {
    const box = { west: 4.2, south: 45.2, east: 4.8, north: 45.8 };
    fc.assert(
      fc.property(rides, (found) => {
        const inside = found.filter(({ from }) => isInside(from.point, box));
        expect(ridesOnMap(found, box).map(({ key }) => key)).toEqual(
          inside.map(({ listingId }) => listingId),
        );
      }),
    );
  });
});
