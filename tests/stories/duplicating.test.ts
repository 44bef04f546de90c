import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listingFields } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import { listingExceptions } from '@/db/schema/plans';
import { rides } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { ListingId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { duplicate } from '@/lib/listings/duplicate';
import { publish } from '@/lib/listings/publish';
import { missingFor } from '@/lib/listings/whole';
import { duplicatePlanned } from '@/lib/plans/duplicate-planned';
import { weeklyPlan } from '@/lib/plans/plan-of';
import { duplicateRide } from '@/lib/rides/duplicate-ride';
import { findRide } from '@/lib/rides/ride-row';
import { saveCar } from '@/lib/rides/save-car';
import { saveRoute } from '@/lib/rides/save-route';
import { hall, opened } from '@/tests/plans/doings';
import { carSaid, offered, rideTools, routeSaid } from '@/tests/rides/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);

const rowOf = async (db: Db, id: ListingId) => {
  const [row] = await db.select().from(listings).where(eq(listings.id, id));
  if (!row) throw new Error('no such listing');
  return row;
};

/** What is the same of two listings when one is a copy of the other. */
async function told(db: Db, id: ListingId) {
  const { title, description, houseRules, keyInstructions, answers, ...row } = await rowOf(db, id);
  const { priceCents, hourCents, dayCents, weekCents, depositCents, units, capacity, slotMinutes } = row;
  return {
    ...{ title, description, houseRules, keyInstructions, answers, timeZone: row.timeZone },
    ...{ priceCents, hourCents, dayCents, weekCents, depositCents, units, capacity, slotMinutes },
  };
}

const closedOn = (db: Db, v: Village, listingId: ListingId, day: string) =>
  db
    .insert(listingExceptions)
    .values({ communityId: v.communityId, listingId, day: toDay(day), kind: 'closed' });

describe('a copy', () => {
  test('of a drill that is let keeps its prices and what the community asks; its days are asked anew', () =>
    story(async (db, v) => {
      await db.insert(listingFields).values({
        ...{ communityId: v.communityId, key: 'watts', kind: 'number', position: 1 },
        ...{ labelFr: 'Watts', labelEn: 'Watts', listingTypeId: v.pilat.types.rent },
      });
      const drill = await addListing(db, v.pilat, v.amina, 'rent', {
        ...{ title: 'Perceuse', dayCents: 500, weekCents: 2000, depositCents: 5000, maxDays: 7 },
        ...{ answers: { watts: 700 }, availableFrom: '2026-11-25', availableUntil: '2026-12-25' },
      });
      const { listingId } = await duplicate(db, v.amina, { listingId: drill }, tools);
      expect(await told(db, listingId)).toEqual(await told(db, drill));
      expect(await rowOf(db, listingId)).toMatchObject({
        ...{ state: 'draft', number: null, answers: { watts: 700 }, maxDays: 7 },
        ...{ availableFrom: null, availableUntil: null },
      });
    }));

  test('of a hall keeps its week, its prices and its rules, but no day that differs', () =>
    story(async (db, v) => {
      const more = { timeZone: 'Indian/Reunion', icsUrl: 'https://example.org/hall.ics' };
      const model = await hall(db, v, more);
      await closedOn(db, v, model, '2026-12-25');
      const { listingId } = await duplicatePlanned(db, v.amina, { listingId: model }, tools);
      expect(await told(db, listingId)).toEqual(await told(db, model));
      const [copy, original] = [
        await weeklyPlan(db, v.communityId, listingId),
        await weeklyPlan(db, v.communityId, model),
      ];
      expect(copy.weekly).toHaveLength(5);
      expect(copy).toEqual({ weekly: original.weekly, exceptions: [] });
      expect(await rowOf(db, listingId)).toMatchObject({ icsUrl: more.icsUrl, icsSecret: null });
      await publish(db, v.amina, { listingId }, tools);
    }));

  test('of a helping hand and of a service keeps the week and under which status one is paid', () =>
    story(async (db, v) => {
      for (const [kind, more] of [
        ['help', { slotMinutes: 90, isOneOff: true }],
        ['service', { slotMinutes: 60, hourCents: 2500, provider: 'cesu', bufferMinutes: 30 }],
      ] as const) {
        const model = await opened(db, v, v.karim, kind, { title: 'Vélos réparés', ...more });
        const { listingId } = await duplicatePlanned(db, v.karim, { listingId: model }, tools);
        expect(await rowOf(db, listingId)).toMatchObject(more);
        expect((await weeklyPlan(db, v.communityId, listingId)).weekly).toHaveLength(5);
      }
    }));

  test.each([
    ['once', { repeats: 'once', weekdays: [], firstDay: '2026-11-24' }],
    ['weekly', { lastDay: '2026-12-24', exceptions: ['2026-12-01'] }],
  ])('of a ride (%s) keeps its way, its hour and its car, and asks for its first day again', (_, route) =>
    story(async (db, v) => {
      const drives = rideTools();
      const car = { power: '6', tolls: '3', price: '1,80', luggage: 'large' };
      const model = await offered(db, v, v.lucie, drives, { route, car });
      const { listingId } = await duplicateRide(db, v.lucie, { listingId: model }, drives);
      const [copy, original] = [
        await findRide(db, v.communityId, listingId),
        await findRide(db, v.communityId, model),
      ];
      expect(copy?.stops).toEqual(original?.stops);
      const { carPower, tollsCents, luggage, departsMinute, weekdays } = original?.ride ?? {};
      expect(copy?.ride).toMatchObject({ carPower, tollsCents, luggage, departsMinute, weekdays });
      expect(copy?.ride).toMatchObject({ statedAt: null, plan: { lastDay: null, exceptions: [] } });
      expect(await told(db, listingId)).toEqual(await told(db, model));
      expect(await missingFor(db, v.lucie, listingId, monday)).toEqual({
        ...{ availableUntil: 'until-is-past', 'statement-missing': 'statement-missing' },
      });
      expect(await refusal(db, () => publish(db, v.lucie, { listingId }, drives))).toBe('invalid-input');
      await saveRoute(db, v.lucie, routeSaid(listingId, { ...route, firstDay: '2026-12-03' }), drives);
      await saveCar(db, v.lucie, carSaid(listingId, car), drives);
      await publish(db, v.lucie, { listingId }, drives);
      expect((await rowOf(db, listingId)).state).toBe('published');
    }),
  );

  test('is nobody else’s to make, of whatever kind', () =>
    story(async (db, v) => {
      const ride = await offered(db, v, v.lucie, rideTools());
      const model = await hall(db, v);
      const before = await db.$count(rides);
      expect(await refusal(db, () => duplicateRide(db, v.bruno, { listingId: ride }, tools))).toBe(
        'not-found',
      );
      const byBruno = () => duplicatePlanned(db, v.bruno, { listingId: model }, tools);
      expect(await refusal(db, byBruno)).toBe('not-found');
      expect(await db.$count(rides)).toBe(before);
    }));
});
