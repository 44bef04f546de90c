import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import { toDay } from '@/lib/ground/period';
import { publish } from '@/lib/listings/publish';
import { draftReturn } from '@/lib/rides/draft-return';
import { placesOf } from '@/lib/rides/places-of';
import { findRide } from '@/lib/rides/ride-row';
import { saveCar } from '@/lib/rides/save-car';
import { saveRoute } from '@/lib/rides/save-route';
import { backAt, backOn, reversed } from '@/lib/rides/way-back';
import { footprint, refusal, story } from '@/tests/support/story';
import { carSaid, layCommunes, offered, rideTools, rideWanted, routeSaid, way } from './doings';

const tools = rideTools();

describe('a way back', () => {
  test('of a way back is the way there; it is as long, and begins at nought', () => {
    const leg = fc.record({
      minutes: fc.integer({ min: 0, max: 90 }),
      metres: fc.integer({ min: 0, max: 90_000 }),
    });
    fc.assert(
      fc.property(fc.array(leg, { minLength: 2, maxLength: 8 }), (legs) => {
        let [minutes, metres] = [0, 0];
        const stops = legs.map((each, position) => {
          if (position > 0) [minutes, metres] = [minutes + each.minutes, metres + each.metres];
          return { position, minutes, metres, name: `stop ${position}` };
        });
        const back = reversed(stops);
        expect(reversed(back)).toEqual(stops);
        expect(back[0]).toMatchObject({ position: 0, minutes: 0, metres: 0, name: stops.at(-1)?.name });
        expect(back.at(-1)).toMatchObject({ minutes, metres });
      }),
    );
  });

  test.each([
    [7 * 60, 40, 17 * 60 + 30],
    [11 * 60, 500, 20 * 60 + 20],
    [14 * 60, 60, 16 * 60],
    [23 * 60, 30, 30],
  ])('of a ride at minute %i that takes %i is guessed at minute %i', (departsMinute, minutes, expected) =>
    expect(backAt({ departsMinute, minutes })).toBe(expected),
  );

  test('begins today at the soonest, and leaves out no day that is past', () => {
    const plan = {
      ...{
        repeats: 'weekly' as const,
        weekdays: [1],
        firstDay: toDay('2026-11-02'),
        lastDay: toDay('2026-11-16'),
      },
      exceptions: [toDay('2026-11-09'), toDay('2026-11-30')],
    };
    expect(backOn(plan, toDay('2026-11-23'))).toEqual({
      ...{ firstDay: '2026-11-23', lastDay: null, exceptions: ['2026-11-30'] },
    });
    expect(backOn(plan, toDay('2026-11-01'))).toMatchObject({
      firstDay: '2026-11-02',
      lastDay: '2026-11-16',
    });
  });
});

describe('a driver who publishes the way back', () => {
  test('has it before them with the stops the other way round, the same days, car and price, and states again', () =>
    story(async (db, v) => {
      const there = await offered(db, v, v.lucie, tools, { car: { price: '2', hasChildSeat: 'on' } });
      const { listingId, next } = await draftReturn(db, v.lucie, { listingId: there }, tools);
      expect(next).toBe('route');
      const [found, before] = [
        await findRide(db, v.communityId, listingId),
        await findRide(db, v.communityId, there),
      ];
      expect(found?.stops.map(({ name }) => name)).toEqual(before?.stops.map(({ name }) => name).reverse());
      expect(found?.ride).toMatchObject({
        ...{ carPower: 5, takesPets: true, hasChildSeat: true, metres: 30_000, departsMinute: 17 * 60 + 30 },
        ...{ repeats: 'weekly', weekdays: [1, 2, 4, 5], firstDay: '2026-11-23', statedAt: null },
      });
      const [row] = await db.select().from(listings).where(eq(listings.id, listingId));
      expect(row).toMatchObject({
        state: 'draft',
        units: 3,
        priceCents: 200,
        title: 'Saint-Étienne → Pélussin',
      });
    }));

  test('publishes it after its two questions, and nobody sees it before', () =>
    story(async (db, v) => {
      const there = await offered(db, v, v.lucie, tools);
      const { listingId } = await draftReturn(db, v.lucie, { listingId: there }, tools);
      expect(await refusal(db, () => publish(db, v.lucie, { listingId }, tools))).toBe('invalid-input');
      const stops = [...way].reverse();
      await saveRoute(db, v.lucie, routeSaid(listingId, { stops, departs: '17:30' }), tools);
      await saveCar(db, v.lucie, carSaid(listingId), tools);
      await publish(db, v.lucie, { listingId }, tools);
      const [row] = await db.select().from(listings).where(eq(listings.id, listingId));
      expect(row?.state).toBe('published');
    }));

  test('does so for rides of their own alone, and not for one that somebody looks for', () =>
    story(async (db, v) => {
      const there = await offered(db, v, v.lucie, tools);
      const wanted = await rideWanted(db, v, v.karim, tools);
      const before = await footprint(db);
      for (const [who, listingId] of [
        [v.karim, there],
        [v.karim, wanted],
        [v.zoe, there],
      ] as const)
        expect(await refusal(db, () => draftReturn(db, who, { listingId }, tools))).toBe('not-found');
      expect(await footprint(db)).toBe(before);
    }));

  test('is not given a twenty-first draft', () =>
    story(async (db, v) => {
      const there = await offered(db, v, v.lucie, tools);
      for (let made = 0; made < 20; made += 1) await draftReturn(db, v.lucie, { listingId: there }, tools);
      const before = await footprint(db);
      const again = () => draftReturn(db, v.lucie, { listingId: there }, tools);
      expect(await refusal(db, again)).toBe('too-many-drafts');
      expect(await footprint(db)).toBe(before);
    }));
});

describe('a place of a stop', () => {
  test('is its commune, as somebody would type it to search; its own name where none is known', () =>
    story(async (db) => {
      await layCommunes(db);
      const stops = [
        { name: 'Maclas, place de l’Église', communeCode: '42129' },
        { name: 'Le col (42220)', communeCode: null },
      ];
      expect(await placesOf(db, stops)).toEqual(['Maclas', 'Le col']);
    }));
});
