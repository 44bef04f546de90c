import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rides } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { cardsById } from '@/lib/listings/cards';
import { filtersOn, readSearch, rideTraits } from '@/lib/listings/search-wish';
import { findRidePage } from '@/lib/rides/ride-page';
import { saveCar } from '@/lib/rides/save-car';
import { searchRides } from '@/lib/rides/search-rides';
import { story } from '@/tests/support/story';
import { monday, type Village } from '@/tests/support/village';
import { carSaid, offered, rideTools, seatAsked } from './doings';

const tools = rideTools();
const community = ({ communityId }: Village) => ({
  ...{ id: communityId, locale: 'fr' as const, timeZone: 'Europe/Paris' },
  centre: { lat: 45.42, lng: 4.68 },
});
const found = async (db: Db, v: Village, asked: Record<string, string>) =>
  (
    await searchRides(db, community(v), readSearch({ kind: 'ride', ...asked }), { around: null }, tools)
  )?.rides.map(({ listingId }) => listingId);

describe('a driver who says how one travels', () => {
  test('is read on the page and on the card; who says nothing does not smoke and wishes for nobody', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      const shown = async () => {
        const of = { id: listingId, communityId: v.communityId, seats: 3 };
        const page = await findRidePage(db, of, monday, 'Europe/Paris');
        const [card] = await cardsById(db, v.communityId, [listingId]);
        return [page?.ride.allowsSmoking, page?.ride.prefersWomen, card?.prefersWomen];
      };
      expect(await shown()).toEqual([false, false, false]);
      const said = carSaid(listingId, { allowsSmoking: 'on', prefersWomen: 'on' });
      await saveCar(db, v.lucie, said, tools);
      expect(await shown()).toEqual([true, true, true]);
    }));

  test('and would rather travel among women is asked by anybody', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools, { car: { prefersWomen: 'on' } });
      for (const anybody of [v.karim, v.amina])
        expect((await ask(db, anybody, seatAsked(listingId), tools)).exchangeId).toBeTruthy();
    }));
});

describe('somebody who looks for a ride', () => {
  test.each([
    ['room for a suitcase', { luggage: 'large' }, { luggage: 'large' as const }],
    ['room for a small bag', { luggage: 'small' }, { luggage: 'large' as const }],
    ['their dog', { pets: 'yes' }, { takesPets: true }],
    ['a wheelchair', { accessible: 'yes' }, { isAccessible: true }],
    ['a child seat', { childseat: 'yes' }, { hasChildSeat: true }],
    ['no smoke', { smokefree: 'yes' }, { allowsSmoking: false }],
    ['women who would rather be among themselves', { women: 'yes' }, { prefersWomen: true }],
  ])('with %s finds a car that says so, and no other', (_what, asked, says) =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      const drives = (car: Partial<typeof rides.$inferInsert>) =>
        db.update(rides).set(car).where(eq(rides.listingId, listingId));
      const saysNot = { takesPets: false, isAccessible: false, hasChildSeat: false, prefersWomen: false };
      await drives({ luggage: 'none', allowsSmoking: true, ...saysNot });
      expect(await found(db, v, asked)).toEqual([]);
      await drives(says);
      expect(await found(db, v, asked)).toEqual([listingId]);
      expect(await found(db, v, { ...asked, start: 'Maclas', end: 'Saint-Étienne' })).toEqual([listingId]);
    }),
  );

  test('sees each such wish named as a filter that is on; whoever looks for a ladder sees none', () => {
    const all = Object.fromEntries(rideTraits.map((trait) => [trait, trait === 'luggage' ? 'large' : 'yes']));
    expect(filtersOn(readSearch({ kind: 'ride', ...all }))).toEqual(['kind', ...rideTraits]);
    expect(filtersOn(readSearch({ kind: 'lend', ...all }))).toEqual(['kind']);
    const way = { start: 'Maclas', end: 'Pélussin', day: '2026-12-03' };
    expect(filtersOn(readSearch({ kind: 'ride', ...way }))).toEqual(['kind', 'start', 'end', 'day']);
    expect(filtersOn(readSearch({ kind: 'lend', ...way }))).toEqual(['kind']);
  });
});
