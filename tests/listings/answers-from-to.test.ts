/** Numbers and days that a community asks for, searched from here to there. */
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { findFeatures } from '@/lib/listings/features';
import { findListings } from '@/lib/listings/find';
import { cellsOnMap } from '@/lib/listings/on-map';
import { rangeTokens } from '@/lib/listings/search-answers';
import { filtersOn, readSearch, searchWith, searchWithout } from '@/lib/listings/search-wish';
import { story } from '@/tests/support/story';
import { addListing, monday, type Village } from '@/tests/support/village';

const here = (v: Village) => ({ id: v.communityId, locale: 'fr', timeZone: 'Europe/Paris' }) as const;

/** The same for list, map and feed. */
async function found(db: Db, v: Village, asked: Record<string, string>): Promise<string[]> {
  const wish = readSearch(asked);
  const { cards } = await findListings(db, here(v), wish, null, monday);
  const titles = cards.map(({ title }) => title).sort();
  const rest = { wish, around: null, now: monday };
  const features = await findFeatures(db, here(v), { ...rest, limit: 50 });
  expect(features.map(({ title }) => title).sort()).toEqual(titles);
  expect(await cellsOnMap(db, here(v), { ...rest, box: undefined, zoom: 11 })).toHaveLength(titles.length);
  return titles;
}

const rooms = async (db: Db, v: Village) => {
  for (const [title, answers] of [
    ['Cave', { surface: -0.5, since: '1999-12-31' }],
    ['Garage', { surface: 20, since: '2026-11-24' }],
    ['Grange', { surface: 60.5, since: '2027-01-01', heated: true }],
    ['Salle', { surface: 'grande', since: '2026-02-30 ou après' }],
  ] as const)
    await addListing(db, v.pilat, v.amina, 'lend', { title, answers });
};

describe('a neighbour who searches by a number or a day', () => {
  test('says from and to, or one of them; both ends count', () =>
    story(async (db, v) => {
      await rooms(db, v);
      expect(await found(db, v, { 'f.surface.from': '20', 'f.surface.to': '60,5' })).toEqual([
        'Garage',
        'Grange',
      ]);
      expect(await found(db, v, { 'f.surface.from': '20.01' })).toEqual(['Grange']);
      expect(await found(db, v, { 'f.surface.to': '0' })).toEqual(['Cave']);
      expect(await found(db, v, { 'f.since.from': '2026-11-24' })).toEqual(['Garage', 'Grange']);
      expect(await found(db, v, { 'f.since.from': '1999-12-31', 'f.since.to': '2026-11-24' })).toEqual([
        'Cave',
        'Garage',
      ]);
    }));

  test('finds what fits all that is said, and the same when the ends are turned round', () =>
    story(async (db, v) => {
      await rooms(db, v);
      const both = { 'f.surface.from': '10', 'f.since.to': '2026-12-31' };
      expect(await found(db, v, both)).toEqual(['Garage']);
      expect(await found(db, v, { ...both, q: 'grange' })).toEqual([]);
      expect(await found(db, v, { 'f.surface.from': '1', 'f.heated': 'true' })).toEqual(['Grange']);
      expect(await found(db, v, { 'f.surface.from': '30', 'f.surface.to': '10' })).toEqual(['Garage']);
    }));

  test('finds by an exact answer of an old address still', () =>
    story(async (db, v) => {
      await rooms(db, v);
      expect(await found(db, v, { 'f.surface': '20' })).toEqual(['Garage']);
      expect(await found(db, v, { 'f.since': '2027-01-01' })).toEqual(['Grange']);
    }));
});

describe('an address', () => {
  test('leaves out what is neither a number nor a day, and the end that is of another kind', () => {
    const { ranges } = readSearch({
      ...{
        'f.a.from': 'x',
        'f.a.to': '5',
        'f.b.from': '2026-02-30',
        'f.c.from': '1',
        'f.c.to': '2026-01-01',
      },
      ...{ 'f.d.to': '99999999999', 'f.e.from': ' -0 ', 'f.E.from': '1', 'f.f.of': '1' },
    });
    expect(ranges).toEqual({ a: { to: '5' }, c: { from: '1' }, e: { from: '0' } });
  });

  test('says both ends again, counts them as one filter, and loses them together', () => {
    const parts = { 'f.surface.from': '20', 'f.surface.to': '60', 'f.size': 'm' };
    const wish = readSearch(parts);
    expect(searchWith(wish, {})).toMatchObject(parts);
    expect(filtersOn(wish)).toEqual(['f.size', 'f.surface']);
    const left = searchWithout(wish, 'f.surface');
    expect([left['f.surface.from'], left['f.surface.to'], left['f.size']]).toEqual([
      undefined,
      undefined,
      'm',
    ]);
  });
});

test('whatever the ends, the blocks of a range hold what lies in it and nothing else', () =>
  story(async (db) => {
    const hundredths = fc.oneof(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
    );
    const read = (cents: number) => String(cents / 100);
    const case_ = fc.tuple(hundredths, hundredths, hundredths, fc.integer({ min: 0, max: 2 }));
    await fc.assert(
      fc.asyncProperty(case_, async ([one, other, at, open]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const range = { ...(open !== 1 && { from: read(low) }), ...(open !== 2 && { to: read(high) }) };
        const lies = (open === 1 || at >= low) && (open === 2 || at <= high);
        const tokens = rangeTokens('k', range);
        expect(tokens.length).toBeLessThan(120);
        const { rows } = await db.execute<{ fits: boolean }>(
          sql`select search_answers(jsonb_build_object('k', ${read(at)}::numeric)) && ${sql.param(tokens)}::text[] as fits`,
        );
        expect(rows[0]?.fits).toBe(lies);
      }),
      { numRuns: 200 },
    );
  }));
