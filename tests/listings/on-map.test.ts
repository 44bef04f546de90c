import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { cellsOnMap } from '@/lib/listings/on-map';
import { readSearch } from '@/lib/listings/search-wish';
import type { Cell } from '@/lib/map/marks';
import { isInside, type Box } from '@/lib/map/box';
import { story } from '@/tests/support/story';
import { addListing, monday, type Village } from '@/tests/support/village';

const seen: Box = { west: 4.6, south: 45.4, east: 4.7, north: 45.46 };
const wishOf = (parts: Record<string, string> = {}) => readSearch(parts);
const found = (db: Db, { communityId }: Village, parts: Record<string, string>, box?: Box, zoom = 11) =>
  cellsOnMap(
    db,
    { id: communityId, locale: 'fr', timeZone: 'Europe/Paris' },
    { wish: wishOf(parts), around: null, box, zoom, now: monday },
  );
const sum = (cells: readonly Cell[]) => cells.reduce((all, { count }) => all + count, 0);

/** Many things, here and there. Every tenth is given. */
async function fill(
  db: Db,
  { pilat, amina }: Village,
  many: number,
): Promise<{ lat: number; lng: number }[]> {
  const points = Array.from({ length: many }, (_, at) => ({
    lat: 45.3 + ((at * 37) % 200) / 1000,
    lng: 4.5 + ((at * 53) % 300) / 1000,
  }));
  for (const [at, { lat, lng }] of points.entries())
    await addListing(db, pilat, amina, at % 10 === 0 ? 'give' : 'lend', {
      title: at % 7 === 0 ? `Vélo ${at}` : `Chose ${at}`,
      ...{ lat: lat + 0.0011, lng: lng - 0.0007, publicLat: lat, publicLng: lng },
    });
  return points;
}

describe('what a search finds, on a map', () => {
  test('stands where others may see it, one by one while there is little', () =>
    story(async (db, village) => {
      const cells = await found(db, village, {});
      expect(cells).toHaveLength(4);
      for (const { lat, lng, count, key } of cells) {
        expect([lat, lng].map((degrees) => degrees.toFixed(5))).toEqual(['45.42400', '4.68200']);
        expect([count, key === null]).toEqual([1, false]);
      }
      expect(await found(db, village, {}, { west: 4.7, south: 45.4, east: 4.8, north: 45.5 })).toEqual([]);
    }));

  test('is counted by cells where there is much, and nothing is lost', () =>
    story(async (db, village) => {
      const points = await fill(db, village, 460);
      const all = await found(db, village, {});
      expect(sum(all)).toBe(460 + 4);
      expect(all.length).toBeLessThan(464);
      for (const { key, count, box, ...point } of all) {
        expect(isInside(point, box)).toBe(true);
        expect(key === null).toBe(count > 1);
      }
      const inside = points.filter((point) => isInside(point, seen)).length + 4;
      expect(sum(await found(db, village, {}, seen))).toBe(inside);
      await db.execute(sql`update listings set state = 'paused' where title like 'Chose%'`);
      expect(sum(await found(db, village, {}))).toBe(points.filter((_, at) => at % 7 === 0).length + 4);
    }));

  test('keeps to what was searched for, also where there is much', () =>
    story(async (db, village) => {
      await fill(db, village, 460);
      const lent = await found(db, village, { mode: 'lend' });
      expect(sum(lent)).toBe(414 + 2);
      expect(lent.some(({ count }) => count > 1)).toBe(true);
      expect(sum(await found(db, village, { mode: 'give' }))).toBe(46 + 2);
      expect(sum(await found(db, village, { q: 'vélos' }))).toBe(66);
      expect(sum(await found(db, village, { q: 'échel' }))).toBe(1);
    }));

  test('is nothing of another community', () =>
    story(async (db, village) => {
      const elsewhere = { ...village, communityId: village.zoe.communityId };
      expect(await found(db, elsewhere, {})).toEqual([]);
    }));
});
