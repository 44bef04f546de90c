import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communes } from '@/db/schema/installation';
import { simplified } from '@/lib/gateways/outline-rings';
import { importOutlines } from '@/lib/gateways/outlines';
import { outlinesIn } from '@/lib/members/communes-around';
import { story } from '@/tests/support/story';

const around = (corners: number, radius: number): [number, number][] =>
  Array.from({ length: corners + 1 }, (_, at) => {
    const turn = ((at % corners) / corners) * 2 * Math.PI;
    return [4.5 + radius * Math.cos(turn), 45.4 + radius * Math.sin(turn)];
  });

describe('an outline in few corners', () => {
  test('loses what nobody sees, and stays closed', () => {
    const circle = simplified(around(2000, 0.05));
    expect(circle.length).toBeLessThan(60);
    expect(circle.length).toBeGreaterThan(12);
    expect(circle[0]).toEqual(circle.at(-1));
  });

  test('of whatever shape stays a closed line of its own corners', () => {
    const corner = fc.tuple(
      fc.double({ min: 4, max: 5, noNaN: true }),
      fc.double({ min: 45, max: 46, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 80 }), (open) => {
        const closed = [...open, open[0] ?? [4, 45]] as [number, number][];
        const few = simplified(closed);
        expect(few.length).toBeLessThanOrEqual(closed.length);
        expect(few.length).toBeGreaterThanOrEqual(4);
        expect(few[0]).toEqual(few.at(-1));
      }),
    );
  });

  test('is kept with its commune, and found where the map looks, however often it is read', () =>
    story(async (db) => {
      await db.insert(communes).values({
        ...{ code: '42326', name: 'Véranne', searchName: 'veranne', department: '42' },
        ...{ postcodes: ['42520'], population: 500 },
      });
      const geometry = { type: 'Polygon' as const, coordinates: [around(200, 0.05)] };
      const feature = (code: string) => ({ properties: { code }, geometry });
      const file = { type: 'FeatureCollection' as const, features: [feature('42326'), feature('99999')] };
      await importOutlines(db, file);
      await importOutlines(db, file);
      const seen = await outlinesIn(db, { west: 4.4, south: 45.3, east: 4.48, north: 45.42 });
      expect(seen).toHaveLength(1);
      expect(seen[0]?.length).toBeGreaterThan(8);
      expect(await outlinesIn(db, { west: 5, south: 45.3, east: 5.1, north: 45.42 })).toEqual([]);
    }));
});
