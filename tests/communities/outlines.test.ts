import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { findCommune } from '@/lib/gateways/communes';
import { importOutlines, outlines, readOutlines, type Outlines } from '@/lib/gateways/outlines';
import { story } from '@/tests/support/story';

const file = join(process.env['COCOTE_TEST_DATA'] ?? '../shared/data', 'communes-loire.geojson');
if (!existsSync(file))
  console.warn(`Skipped: the outlines of ${file} are not on this machine (COCOTE_TEST_DATA).`);

const commune = (db: Db, code: string, name: string) =>
  db.insert(communes).values({
    code,
    name,
    searchName: name.toLowerCase(),
    department: '42',
    postcodes: ['42520'],
    population: 500,
  });

const shape = (code: string, ...rings: [number, number][][]): Outlines => ({
  type: 'FeatureCollection',
  features: [
    { properties: { nom: 'x', INSEE_COM: code }, geometry: { type: 'Polygon', coordinates: rings } },
  ],
});
const square: [number, number][] = [
  [4, 45],
  [4.2, 45],
  [4.2, 45.2],
  [4, 45.2],
  [4, 45],
];
/** Open to the east: its centre of gravity lies outside it. */
const horseshoe: [number, number][] = [
  ...([
    [4, 45],
    [4.4, 45],
    [4.4, 45.1],
    [4.05, 45.1],
    [4.05, 45.3],
    [4.4, 45.3],
  ] as [number, number][]),
  ...([
    [4.4, 45.4],
    [4, 45.4],
    [4, 45],
  ] as [number, number][]),
];

describe('a file of outlines', () => {
  test('gives a commune without centre the middle of its outline, and a second reading changes nothing', () =>
    story(async (db) => {
      await commune(db, '42326', 'Véranne');
      expect(await importOutlines(db, shape('42326', square))).toEqual({ outlines: 1, filled: 1 });
      const found = await findCommune(db, '42326');
      expect(found?.centre?.lat).toBeCloseTo(45.1, 6);
      expect(found?.centre?.lng).toBeCloseTo(4.1, 6);
      expect(await importOutlines(db, shape('42326', square))).toEqual({ outlines: 1, filled: 0 });
    }));

  test('puts the centre of a commune shaped like a horseshoe inside it', () =>
    story(async (db) => {
      await commune(db, '42326', 'Véranne');
      await importOutlines(db, shape('42326', horseshoe));
      const found = await findCommune(db, '42326');
      expect(found?.centre?.lng).toBeGreaterThan(4);
      expect(found?.centre?.lng).toBeLessThan(4.05);
    }));

  test('takes the place of a member’s point, and leaves what is known better alone', () =>
    story(async (db) => {
      await commune(db, '42326', 'Véranne');
      await db.update(communes).set({ lat: 45, lng: 4, source: 'person' }).where(eq(communes.code, '42326'));
      await db.update(communes).set({ source: 'geonames' }).where(eq(communes.code, '42168'));
      expect((await importOutlines(db, shape('42326', square))).filled).toBe(1);
      expect((await importOutlines(db, shape('42168', square))).filled).toBe(0);
      expect((await findCommune(db, '42168'))?.centre?.lat).toBeCloseTo(45.42, 1);
    }));

  test('that names no commune or is no surface is passed over or refused, and nothing is written', () =>
    story(async (db) => {
      expect(await importOutlines(db, shape('not a code', square))).toEqual({ outlines: 0, filled: 0 });
      expect(
        outlines.safeParse({
          type: 'FeatureCollection',
          features: [{ properties: {}, geometry: { type: 'Point' } }],
        }).success,
      ).toBe(false);
      await expect(readOutlines('package.json')).rejects.toThrow();
    }));

  test.skipIf(!existsSync(file))('of Loire brings the small communes of the Pilat', () =>
    story(async (db) => {
      await commune(db, '42326', 'Véranne');
      await commune(db, '42191', 'Roisey');
      const { outlines: read, filled } = await importOutlines(db, await readOutlines(file));
      expect(read).toBe(326);
      expect(filled).toBe(3);
      expect((await findCommune(db, '42326'))?.centre?.lat).toBeCloseTo(45.37, 1);
    }),
  );
});
