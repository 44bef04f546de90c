/** What neighbours find, and what they do not: the public search over the village's listings. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exchanges, holds } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { countByTheme, listNewest } from '@/lib/listings/cards';
import { findListings } from '@/lib/listings/find';
import type { Around } from '@/lib/listings/search-query';
import { readSearch } from '@/lib/listings/search-wish';
import { story } from '@/tests/support/story';
import { monday, type Village } from '@/tests/support/village';

const here = (v: Village) => ({ id: v.communityId, locale: 'fr', timeZone: 'Europe/Paris' }) as const;
const titles = async (db: Db, v: Village, wish: Record<string, string>, around: Around = null) =>
  (await findListings(db, here(v), readSearch(wish), around, monday)).cards.map((card) => card.title).sort();

describe('a neighbour who searches', () => {
  test('finds a thing without accents, in the plural, or unfinished', () =>
    story(async (db, v) => {
      for (const q of ['echelle', 'échelles', 'ECHELLES', 'eche'])
        expect(await titles(db, v, { q })).toEqual(['Échelle de 3 m']);
      expect(await titles(db, v, { q: 'table jardins' })).toEqual(['Trois tables de jardin']);
    }));

  test('keeps to gifts, or to loans', () =>
    story(async (db, v) => {
      expect(await titles(db, v, { mode: 'give' })).toEqual(['Deux chaises', 'Landau']);
      expect(await titles(db, v, { mode: 'lend' })).toEqual(
        ['Trois tables de jardin', 'Échelle de 3 m'].sort(),
      );
    }));

  test('sees the nearest first, and nothing beyond the radius', () =>
    story(async (db, v) => {
      await db.update(listings).set({ publicLat: 45.6, publicLng: 4.68 }).where(eq(listings.id, v.pram));
      const point = { lat: 45.42, lng: 4.68 };
      expect(await titles(db, v, { mode: 'give' }, { point, radiusMeters: 5000 })).toEqual(['Deux chaises']);
      const wish = readSearch({ mode: 'give' });
      const { cards } = await findListings(db, here(v), wish, { point, radiusMeters: null }, monday);
      expect(cards.map((card) => card.title)).toEqual(['Deux chaises', 'Landau']);
      expect(cards[1]?.meters).toBeGreaterThan(19_000);
      expect(cards[1]?.meters).toBeLessThan(21_000);
    }));

  test('does not see what is paused, closed or removed, nor another community', () =>
    story(async (db, v) => {
      const all = await titles(db, v, {});
      for (const state of ['paused', 'closed', 'removed'] as const) {
        await db.update(listings).set({ state }).where(eq(listings.id, v.ladder));
        expect(await titles(db, v, {})).toEqual(all.filter((title) => title !== 'Échelle de 3 m'));
      }
      expect(await listNewest(db, v.zoe.communityId, 10)).toEqual([]);
      expect((await countByTheme(db, v.zoe.communityId)).total).toBe(0);
    }));

  test('is given what they meant when a word is misspelt', () =>
    story(async (db, v) => {
      const found = (q: string) => findListings(db, here(v), readSearch({ q }), null, monday);
      expect(await found('echele')).toMatchObject({ cards: [{ title: 'Échelle de 3 m' }] });
      expect(await found('tabels de jardni')).toMatchObject({ instead: 'tables de jardin', total: 1 });
      expect(await found('zzzzzz')).toMatchObject({ instead: null, total: 0 });
    }));

  test('is not told that a thing is free when it is out, even when it is late', () =>
    story(async (db, v) => {
      const free = () => titles(db, v, { free: 'today', mode: 'lend' });
      expect(await free()).toContain('Échelle de 3 m');
      const [late] = await db
        .insert(exchanges)
        .values({
          ...{
            communityId: v.communityId,
            listingId: v.ladder,
            ownerId: v.amina.memberId,
            askerId: v.bruno.memberId,
          },
          ...{
            process: 'lend/1',
            state: 'handed-over',
            startsOn: '2020-01-01',
            endsOn: '2020-01-02',
            listingTitle: 'x',
          },
        })
        .returning({ id: exchanges.id });
      await db.insert(holds).values({
        ...{ communityId: v.communityId, listingId: v.ladder, exchangeId: late?.id ?? '', units: 1 },
        during: '[2020-01-01,2020-01-03)',
      });
      expect(await free()).not.toContain('Échelle de 3 m');
      expect(await free()).toContain('Trois tables de jardin');
    }));
});

test('a card says on which day what is lent out can be had again, unless it is late', () =>
  story(async (db, v) => {
    const cardOf = async () => (await listNewest(db, v.communityId, 9, eq(listings.id, v.ladder)))[0];
    expect(await cardOf()).toMatchObject({ isFreeNow: true, freeOn: null });
    const lent = async (process: string, [first, after]: readonly [number, number]) => {
      const day = (days: number) => sql`(now() at time zone 'Europe/Paris')::date + ${days}::int`;
      const { rows } = await db.execute<{ id: string }>(sql`
        insert into exchanges (community_id, listing_id, owner_id, asker_id, process, state, starts_on, ends_on, listing_title)
        values (${v.communityId}, ${v.ladder}, ${v.amina.memberId}, ${v.bruno.memberId}, 'lend/1', ${process}, ${day(first)}, ${day(after - 1)}, 'x')
        returning id`);
      await db.execute(sql`insert into holds (community_id, listing_id, exchange_id, units, during)
        values (${v.communityId}, ${v.ladder}, ${rows[0]?.id}, 1, tstzrange((${day(first)})::timestamp at time zone 'Europe/Paris',
          (${day(after)})::timestamp at time zone 'Europe/Paris'))`);
      return (await db.execute<{ day: string }>(sql`select (${day(after)})::text as day`)).rows[0]?.day;
    };
    const first = await lent('handed-over', [-1, 2]);
    expect(await cardOf()).toMatchObject({ isFreeNow: false, freeOn: first });
    // The next one takes it as soon as it is back.
    const second = await lent('agreed', [2, 4]);
    expect(await cardOf()).toMatchObject({ isFreeNow: false, freeOn: second });
    await lent('handed-over', [-5, -3]);
    expect(await cardOf()).toMatchObject({ isFreeNow: false, freeOn: null });
  }));

test('an address with nonsense in it is a search without the nonsense', () => {
  expect(
    readSearch({ radius: '7', mode: 'steal', page: '-3', near: 'here', q: ['vélo', 'x'] }),
  ).toMatchObject({ q: 'vélo', page: 1 });
  expect(readSearch({ radius: '7', mode: 'steal' })).not.toMatchObject({ mode: 'steal' });
});
