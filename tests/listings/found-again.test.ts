/** What the index of searching keeps up with, and what its orders, pages, days and forgiveness promise. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { categories } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import { listingOpenings } from '@/db/schema/plans';
import { searchDocs } from '@/db/schema/search';
import type { Db } from '@/db/types';
import { findFeatures } from '@/lib/listings/features';
import { countListings, findListings, manyTotal, pageSize } from '@/lib/listings/find';
import { cellsOnMap } from '@/lib/listings/on-map';
import type { Around } from '@/lib/listings/search-query';
import { readSearch } from '@/lib/listings/search-wish';
import type { Box } from '@/lib/map/box';
import { story } from '@/tests/support/story';
import { addListing, monday, type Village } from '@/tests/support/village';

const here = (v: Village) => ({ id: v.communityId, locale: 'fr', timeZone: 'Europe/Paris' }) as const;
const find = (db: Db, v: Village, wish: Record<string, string>, around: Around = null) =>
  findListings(db, here(v), readSearch(wish), around, monday);
const titles = async (db: Db, v: Village, wish: Record<string, string>) =>
  (await find(db, v, wish)).cards.map((card) => card.title);

/** So many published things, the first one the oldest and the cheapest. */
async function addMany(db: Db, v: Village, count: number): Promise<void> {
  await addListing(db, v.pilat, v.amina, 'sell', { title: 'Vélo 1' });
  await db.execute(sql`insert into listings (community_id, owner_id, listing_type_id, category_id, state, number, slug, title, commune_code,
      public_lat, public_lng, closed_weekdays, published_at, price_cents)
    select l.community_id, l.owner_id, l.listing_type_id, l.category_id, 'published', 5000 + n, 'velo-' || n, 'Vélo ' || n, l.commune_code,
      l.public_lat, l.public_lng, '{}', l.published_at + n * interval '1 minute', 100 * n
    from listings l, generate_series(2, ${count}::int) n where l.title = 'Vélo 1'`);
}

describe('words', () => {
  test('are the same one or several, with travaux and travail too', () =>
    story(async (db, v) => {
      for (const title of ['Table de travail', 'Deux vélos', 'Quatre pneus', 'Chevaux de bois'])
        await addListing(db, v.pilat, v.amina, 'lend', { title });
      expect(await titles(db, v, { q: 'travaux' })).toEqual(['Table de travail']);
      expect(await titles(db, v, { q: 'velo' })).toEqual(['Deux vélos']);
      expect(await titles(db, v, { q: 'pneu' })).toEqual(['Quatre pneus']);
      expect(await titles(db, v, { q: 'cheval' })).toEqual(['Chevaux de bois']);
    }));

  test('that are misspelt are put right when nothing else is found, and only with words of this community', () =>
    story(async (db, v) => {
      const { cards, instead } = await find(db, v, { q: 'echlle' });
      expect([cards[0]?.title, instead]).toEqual(['Échelle de 3 m', 'echelle']);
      expect((await find(db, v, { q: 'xylophane' })).instead).toBeNull();
    }));

  test('of a category are found after it is called otherwise', () =>
    story(async (db, v) => {
      expect(await titles(db, v, { q: 'bricolage' })).toEqual([]);
      await db.update(categories).set({ nameFr: 'Bricolage' }).where(eq(categories.id, v.pilat.categoryId));
      expect(await titles(db, v, { q: 'bricolage' })).toContain('Échelle de 3 m');
    }));

  test('of a title are forgotten when it changes, and a thing that is gone leaves no row', () =>
    story(async (db, v) => {
      await db.update(listings).set({ title: 'Escabeau' }).where(eq(listings.id, v.ladder));
      expect(await titles(db, v, { q: 'echelle' })).toEqual([]);
      expect(await titles(db, v, { q: 'escabeaux' })).toEqual(['Escabeau']);
      await db.update(listings).set({ state: 'paused' }).where(eq(listings.id, v.ladder));
      expect(await db.$count(searchDocs, eq(searchDocs.listingId, v.ladder))).toBe(0);
    }));
});

describe('more than a thousand things', () => {
  test('are not counted to the end, and each page goes on where the one before ended', () =>
    story(async (db, v) => {
      await addMany(db, v, 1100);
      const pages = [];
      for (const page of ['1', '2', '3']) pages.push(await find(db, v, { q: 'vélo', sort: 'newest', page }));
      expect(pages.map(({ total }) => total)).toEqual([manyTotal, manyTotal, manyTotal]);
      const seen = pages.flatMap(({ cards }) => cards.map(({ title }) => title));
      expect(seen).toEqual(Array.from({ length: 3 * pageSize }, (_, at) => `Vélo ${1100 - at}`));
    }));

  test('stand still while they are leafed through to the end, whatever their order, also where all are equally far', () =>
    story(async (db, v) => {
      await addMany(db, v, 1100);
      const around = { point: { lat: 45.42, lng: 4.68 }, radiusMeters: 5000 };
      for (const sort of ['nearest', 'newest', 'cheapest'])
        for (const q of ['', 'vélo']) {
          const seen = new Set<string>();
          for (let page = 1; page <= 47; page += 1) {
            const { cards } = await find(db, v, { kind: 'sell', q, sort, page: String(page) }, around);
            for (const { id } of cards) seen.add(id);
          }
          expect([sort, q, seen.size]).toEqual([sort, q, 1100]);
        }
    }));

  test('are given cheapest first, and no dearer than was said', () =>
    story(async (db, v) => {
      await addMany(db, v, 1100);
      const cheap = await titles(db, v, { q: 'vélo', kind: 'sell', sort: 'cheapest' });
      expect(cheap.slice(0, 3)).toEqual(['Vélo 1', 'Vélo 2', 'Vélo 3']);
      const { total } = await find(db, v, { q: 'vélo', most: '20' });
      expect(total).toBe(20);
    }));

  test('that were published long ago are found behind everything that is newer', () =>
    story(async (db, v) => {
      await addMany(db, v, 1100);
      const { cards, total } = await find(db, v, { kind: 'give' });
      expect([cards.length, total]).toEqual([2, 2]);
    }));

  test('are looked through for those that are free on the days', () =>
    story(async (db, v) => {
      await addMany(db, v, 1100);
      const { total, cards } = await find(db, v, { from: '2026-11-28', to: '2026-11-29', kind: 'lend' });
      expect([total, cards.length]).toEqual([2, 2]);
      expect((await find(db, v, { from: '2026-11-28', q: 'vélo' })).total).toBe(manyTotal);
    }));
});

describe('a page after the last', () => {
  test('holds nothing, and the total is told still', () =>
    story(async (db, v) => {
      for (const page of ['2', '50', '200'])
        expect(await find(db, v, { q: 'échelle', page })).toEqual({ cards: [], total: 1, instead: null });
    }));

  test('of what was read otherwise than typed is the page of what was meant', () =>
    story(async (db, v) => {
      await addMany(db, v, 30);
      for (const q of ['vél', 'vlélo']) {
        const { cards, total } = await find(db, v, { q, page: '2' });
        expect([q, cards.length, total]).toEqual([q, 6, 30]);
      }
    }));

  test('is told of before: what would be found is counted as the page counts it', () =>
    story(async (db, v) => {
      await addMany(db, v, 1100);
      const counted = (wish: Record<string, string>) =>
        countListings(db, here(v), readSearch(wish), null, monday);
      expect(await counted({})).toBe(manyTotal);
      expect(await counted({ q: 'echlle' })).toBe(1);
      expect(await counted({ q: 'vél', most: '3' })).toBe((await find(db, v, { q: 'vél', most: '3' })).total);
      expect(await counted({ q: 'xylophone', page: '3' })).toBe(0);
    }));
});

describe('free days', () => {
  test('are those on which nobody holds a thing and its owner does not keep it', () =>
    story(async (db, v) => {
      const on = (from: string, to: string) => titles(db, v, { q: 'échelle', from, to });
      expect(await on('2026-11-28', '2026-11-29')).toEqual(['Échelle de 3 m']);
      await db.execute(sql`insert into listing_closures (community_id, listing_id, from_day, to_day)
        values (${v.communityId}, ${v.ladder}, '2026-11-29', '2026-11-30')`);
      expect(await on('2026-11-28', '2026-11-29')).toEqual([]);
      expect(await on('2026-11-27', '2026-11-28')).toEqual(['Échelle de 3 m']);
      // Seven days at most are lent.
      expect(await on('2026-12-01', '2026-12-12')).toEqual([]);
    }));

  test('of a service are those on which its week is open', () =>
    story(async (db, v) => {
      const id = await addListing(db, v.pilat, v.amina, 'help', { title: 'Ourlets' });
      const open = { communityId: v.communityId, listingId: id, weekday: 6, fromMinute: 540, toMinute: 720 };
      await db.insert(listingOpenings).values(open);
      expect(await titles(db, v, { q: 'ourlet', from: '2026-11-28', to: '2026-11-28' })).toEqual(['Ourlets']);
      expect(await titles(db, v, { q: 'ourlet', from: '2026-11-30', to: '2026-11-30' })).toEqual([]);
    }));

  test('leave the same things in the list, on the map and in a feed, also in a part of the map', () =>
    story(async (db, v) => {
      await db.execute(sql`insert into listing_closures (community_id, listing_id, from_day, to_day)
        values (${v.communityId}, ${v.ladder}, '2026-11-29', '2026-11-30')`);
      const away = await addListing(db, v.pilat, v.amina, 'lend', { title: 'Loin', publicLat: 45.9 });
      const wish = readSearch({ kind: 'lend', from: '2026-11-28', to: '2026-11-29' });
      const rest = { wish, around: null, now: monday };
      const idsIn = async (box?: Box) => ({
        map: (await cellsOnMap(db, here(v), { ...rest, box, zoom: 11 })).map(({ key }) => key).sort(),
        feed: (await findFeatures(db, here(v), { ...rest, box, limit: 9 })).map(({ id }) => id).sort(),
      });
      const listed = (await findListings(db, here(v), wish, null, monday)).cards.map(({ id }) => id).sort();
      expect(listed).toEqual([away, v.tables].sort());
      expect(await idsIn()).toEqual({ map: listed, feed: listed });
      const near = await idsIn({ west: 4.6, south: 45.4, east: 4.7, north: 45.5 });
      expect(near).toEqual({ map: [v.tables], feed: [v.tables] });
    }));
});

test('a search in one community never finds a thing of another, whatever it asks for', () =>
  story(async (db, v) => {
    const there = { id: v.zoe.communityId, locale: 'fr', timeZone: 'Europe/Paris' } as const;
    const point = { lat: 45.42, lng: 4.68 };
    for (const wish of [
      {},
      { q: 'échelle' },
      { q: 'echlle' },
      { kind: 'lend' },
      { sort: 'cheapest' },
      { from: '2026-11-28' },
    ])
      for (const around of [null, { point, radiusMeters: 30_000 }])
        expect((await findListings(db, there, readSearch(wish), around, monday)).total).toBe(0);
  }));
