import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import { rideDepartures, rideExceptions, rides, rideStops } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { pretendRouting } from '@/lib/gateways/routing';
import type { ListingId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { publish } from '@/lib/listings/publish';
import { keepDepartures } from '@/lib/rides/keep-departures';
import { findRidePage } from '@/lib/rides/ride-page';
import { rideToEdit } from '@/lib/rides/ride-to-edit';
import { saveCar } from '@/lib/rides/save-car';
import { saveRoute } from '@/lib/rides/save-route';
import { footprint, story } from '@/tests/support/story';
import { monday } from '@/tests/support/village';
import { carSaid, drafted, offered, rideTools, routeSaid, seatAsked } from './doings';

const tools = rideTools();

async function everything(db: Db): Promise<string> {
  const rows = [await db.select().from(rides), await db.select().from(rideStops)];
  return `${await footprint(db)} ${JSON.stringify([...rows, await db.select().from(rideExceptions)])}`;
}

/** The fields of a refusal and why, after a look that nothing was written. */
async function faults(db: Db, deed: () => Promise<unknown>): Promise<Record<string, string> | string> {
  const before = await everything(db);
  try {
    await db.transaction(() => deed());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(await everything(db)).toBe(before);
    return error.fields ?? error.because;
  }
  return 'nothing was refused';
}

const rowOf = async (db: Db, id: ListingId) =>
  (await db.select().from(listings).where(eq(listings.id, id)))[0];

describe('somebody who offers a ride', () => {
  test('says the way and the days, and the title is made of its ends', () =>
    story(async (db, v) => {
      const listingId = await drafted(db, v, v.lucie, tools);
      await saveRoute(
        db,
        v.lucie,
        routeSaid(listingId, { exceptions: ['2026-12-24', ''], lastDay: '2027-06-30' }),
        tools,
      );
      const edited = await rideToEdit(db, v.communityId, listingId, toDay('2026-11-23'));
      expect(edited?.route?.stops.map(({ name, metres, minutes }) => [name, metres, minutes])).toEqual([
        ['Pélussin', 0, 0],
        ['Maclas', 10_000, 12],
        ['Bourg-Argental', 20_000, 24],
        ['Saint-Étienne', 30_000, 36],
      ]);
      expect(edited?.route?.ride.plan).toMatchObject({ weekdays: [1, 2, 4, 5], exceptions: ['2026-12-24'] });
      expect(await rowOf(db, listingId)).toMatchObject({
        ...{ title: 'Pélussin → Saint-Étienne', communeCode: '42168', availableUntil: '2027-06-30' },
        ...{ lat: null, lng: null, draftStep: 'car' },
      });
    }));

  test('says where exactly at each stop: whoever rides along reads it, and nobody before', () =>
    story(async (db, v) => {
      const said = {
        stops: ['Pélussin', '', 'Maclas', 'Saint-Étienne'],
        spots: ['devant la pharmacie', 'nulle part', '', 'arrêt du tram'],
      };
      const listingId = await offered(db, v, v.lucie, tools, { route: said });
      const edited = await rideToEdit(db, v.communityId, listingId, toDay('2026-11-23'));
      expect(edited?.route?.stops.map(({ spot }) => spot)).toEqual([
        'devant la pharmacie',
        '',
        'arrêt du tram',
      ]);
      const of = { id: listingId, communityId: v.communityId, seats: 3 };
      expect(JSON.stringify(await findRidePage(db, of, monday, 'Europe/Paris'))).not.toContain('pharmacie');
      const { exchangeId } = await ask(db, v.karim, seatAsked(listingId, { toStop: 2 }), tools);
      const place = async () => (await exchangePage(db, v.karim, exchangeId, monday))?.meeting?.place;
      expect(await place()).toBeUndefined();
      await agree(db, v.lucie, { exchangeId, remark: '' }, tools);
      expect(await place()).toBe('Pélussin, devant la pharmacie');
    }));

  test('keeps a title of their own when the way changes', () =>
    story(async (db, v) => {
      const listingId = await drafted(db, v, v.lucie, tools);
      await db.update(listings).set({ title: 'Au marché' }).where(eq(listings.id, listingId));
      await saveRoute(db, v.lucie, routeSaid(listingId), tools);
      expect((await rowOf(db, listingId))?.title).toBe('Au marché');
    }));

  test('is told which stop is not understood, and nothing is kept', () =>
    story(async (db, v) => {
      const listingId = await drafted(db, v, v.lucie, tools);
      const say = (more: Record<string, unknown>) =>
        faults(db, () => saveRoute(db, v.lucie, routeSaid(listingId, more), tools));
      expect(await say({ stops: ['', 'Maclas', ''] })).toEqual({
        'stops.0': 'stop-missing',
        'stops.2': 'stop-missing',
      });
      expect(await say({ stops: ['Pélussin', 'Atlantide'] })).toEqual({ 'stops.1': 'stop-unknown' });
      expect(await say({ stops: ['Pélussin', 'Nulle-Part'] })).toEqual({ 'stops.1': 'stop-without-place' });
      expect(await say({ stops: ['Pélussin', 'pelussin (42410)'] })).toEqual({ 'stops.1': 'stop-twice' });
      expect(await say({ firstDay: '', departs: '' })).toEqual({
        firstDay: 'day-missing',
        departs: 'time-missing',
      });
      expect(await say({ weekdays: [] })).toEqual({ weekdays: 'weekdays-missing' });
      expect(await say({ repeats: 'once', firstDay: '2026-11-22' })).toEqual({ firstDay: 'in-the-past' });
      expect(await faults(db, () => saveRoute(db, v.karim, routeSaid(listingId), tools))).toBe('not-found');
      expect(await faults(db, () => saveRoute(db, v.amina, routeSaid(v.ladder), tools))).toBe('not-found');
    }));

  test('may put an unfinished way aside', () =>
    story(async (db, v) => {
      const listingId = await drafted(db, v, v.lucie, tools);
      await saveRoute(db, v.lucie, routeSaid(listingId, { firstDay: '', later: true }), tools);
      expect(await db.select().from(rides)).toEqual([]);
    }));

  test('may ask for a seat what the cap allows, and not a cent more', () =>
    story(async (db, v) => {
      const listingId = await drafted(db, v, v.lucie, { ...tools, routing: pretendRouting(35_000) });
      const two = routeSaid(listingId, { stops: ['Pélussin', 'Saint-Étienne'] });
      await saveRoute(db, v.lucie, two, { ...tools, routing: pretendRouting(35_000) });
      const say = (more: Record<string, unknown>) => saveCar(db, v.lucie, carSaid(listingId, more), tools);
      expect(await faults(db, () => say({ price: '5,57' }))).toEqual({ price: 'above-cap' });
      expect(await faults(db, () => say({ price: '1', power: '' }))).toEqual({ power: 'car-power-missing' });
      expect(await faults(db, () => say({ states: false }))).toEqual({ states: 'statement-missing' });
      expect(await faults(db, () => saveCar(db, v.karim, carSaid(listingId), tools))).toBe('not-found');
      await say({ price: '5.56' });
      const [ride] = await db.select().from(rides);
      expect(ride).toMatchObject({ capCents: 556, scaleFrom: '2025-01-01', statedAt: monday, carPower: 5 });
      expect(await rowOf(db, listingId)).toMatchObject({ priceCents: 556, units: 3, draftStep: 'check' });
      await say({ price: '', power: '' });
      expect((await rowOf(db, listingId))?.priceCents).toBeNull();
    }));

  test('cannot say the car before the way, nor publish without either or without the statement', () =>
    story(async (db, v) => {
      const listingId = await drafted(db, v, v.lucie, tools);
      expect(await faults(db, () => saveCar(db, v.lucie, carSaid(listingId), tools))).toBe('route-missing');
      const show = () => faults(db, () => publish(db, v.lucie, { listingId }, tools));
      expect(await show()).toMatchObject({ 'route-missing': 'route-missing' });
      await saveRoute(db, v.lucie, routeSaid(listingId), tools);
      expect(await show()).toEqual({ 'statement-missing': 'statement-missing' });
      await saveCar(db, v.lucie, carSaid(listingId, { states: false, later: true }), tools);
      expect(await show()).toEqual({ 'statement-missing': 'statement-missing' });
      await saveCar(db, v.lucie, carSaid(listingId), tools);
      await publish(db, v.lucie, { listingId }, tools);
      expect((await rowOf(db, listingId))?.state).toBe('published');
    }));

  test('brings the price of a draft down with a shorter way; what is published is lowered first', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools, { car: { price: '4,77' } });
      const short = routeSaid(listingId, { stops: ['Pélussin', 'Maclas'] });
      expect(await faults(db, () => saveRoute(db, v.lucie, short, tools))).toEqual({
        'stops.0': 'above-cap',
      });
      await db.update(listings).set({ state: 'draft' }).where(eq(listings.id, listingId));
      await saveRoute(db, v.lucie, short, tools);
      expect((await rowOf(db, listingId))?.priceCents).toBe(159);
    }));

  test('has departures written for the coming weeks, once however often the clock asks, and anew when the days change', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      await keepDepartures(db, tools);
      await keepDepartures(db, tools);
      const days = async () => (await db.select().from(rideDepartures)).map(({ day }) => day).sort();
      expect(await days()).toHaveLength(16);
      await saveRoute(db, v.lucie, routeSaid(listingId, { weekdays: ['1'], departs: '8h00' }), tools);
      await keepDepartures(db, tools);
      expect(await days()).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']);
      const [first] = await db.select().from(rideDepartures).where(eq(rideDepartures.day, '2026-11-30'));
      expect(first?.departsAt.toISOString()).toBe('2026-11-30T07:00:00.000Z');
    }));

  test('is shown with the formula of the price and the next departures', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      const page = await findRidePage(
        db,
        { id: listingId, communityId: v.communityId, seats: 3 },
        monday,
        'Europe/Paris',
      );
      expect(page?.formula).toMatchObject({ metres: 30_000, perKm: 636, people: 4, capCents: 477 });
      expect(page?.departures.slice(0, 2)).toMatchObject([
        { day: '2026-11-24', left: 3, isCancelled: false },
        { day: '2026-11-26', left: 3 },
      ]);
      expect(page?.departures[0]?.departsAt.toISOString()).toBe('2026-11-24T06:10:00.000Z');
    }));
});

describe('somebody who looks for a ride', () => {
  test('says the way and the day, needs no car, and may publish', () =>
    story(async (db, v) => {
      const listingId = await drafted(db, v, v.karim, tools, 'wanted-ride');
      const wish = {
        stops: ['Pélussin', 'Saint-Étienne'],
        repeats: 'once',
        firstDay: '2026-11-27',
        seats: '2',
      };
      await saveRoute(db, v.karim, routeSaid(listingId, wish), tools);
      expect(await faults(db, () => saveCar(db, v.karim, carSaid(listingId), tools))).toBe('not-found');
      await publish(db, v.karim, { listingId }, tools);
      expect(await rowOf(db, listingId)).toMatchObject({
        state: 'published',
        units: 2,
        availableUntil: '2026-11-27',
      });
    }));
});
