import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { allGood } from '@/lib/exchanges/all-good';
import { ask } from '@/lib/exchanges/ask';
import { cancel } from '@/lib/exchanges/cancel';
import { cancelDeparture } from '@/lib/exchanges/cancel-departure';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { tick } from '@/lib/exchanges/tick';
import { withdraw } from '@/lib/exchanges/withdraw';
import { realJobs } from '@/lib/gateways/jobs';
import type { ExchangeId, ListingId } from '@/lib/ground/ids';
import { pause } from '@/lib/listings/pause';
import { cancelDepartureInput } from '@/lib/rides/input';
import { findRidePage } from '@/lib/rides/ride-page';
import { saveCar } from '@/lib/rides/save-car';
import { saveRoute } from '@/lib/rides/save-route';
import { holdsOf, stateOf, stepsOf } from '@/tests/exchanges/doings';
import { carSaid, offered, rideTools, routeSaid, seatAsked } from '@/tests/rides/doings';
import { hearAll, withNotices } from '@/tests/notices/mailbox';
import { refusal, story } from '@/tests/support/story';
import { monday } from '@/tests/support/village';

const tools = rideTools(monday, realJobs);

const listingState = async (db: Db, id: ListingId) =>
  (await db.select({ state: listings.state }).from(listings).where(eq(listings.id, id)))[0]?.state;

const priceOf = async (db: Db, id: ExchangeId) =>
  (
    await db
      .select({ cents: exchanges.priceCents, from: exchanges.startsAt, to: exchanges.endsAt })
      .from(exchanges)
      .where(eq(exchanges.id, id))
  )[0];

test('Karim and Bruno ride with Lucie, each on his part of the way', () =>
  story(async (db, v) => {
    const listingId = await offered(db, v, v.lucie, tools, { car: { seats: '1', price: '9' } });
    const of = { id: listingId, communityId: v.communityId, seats: 1 };

    // Karim takes the only seat as far as Maclas: a third of the way for a third of the price.
    const { exchangeId: karims } = await ask(db, v.karim, seatAsked(listingId, { toStop: 1 }), tools);
    expect(await priceOf(db, karims)).toEqual({
      cents: 300,
      from: new Date('2026-11-24T06:10:00Z'),
      to: new Date('2026-11-24T06:22:00Z'),
    });

    // From Maclas on it is free again, and Bruno takes it; nobody gets the whole way any more.
    expect(await refusal(db, () => ask(db, v.nadia, seatAsked(listingId), tools))).toBe('no-seat-left');
    const { exchangeId: brunos } = await ask(db, v.bruno, seatAsked(listingId, { fromStop: 1 }), tools);
    expect(await priceOf(db, brunos)).toMatchObject({ cents: 600, from: new Date('2026-11-24T06:22:00Z') });
    const page = await findRidePage(db, of, monday, 'Europe/Paris');
    expect(page?.departures[0]).toMatchObject({ taken: [1, 1, 1], left: 0 });
    expect(page?.departures[1]).toMatchObject({ taken: [0, 0, 0], left: 1 });

    // Lucie says yes to both, and the clock reminds, ends and closes.
    for (const exchangeId of [karims, brunos]) await agree(db, v.lucie, { exchangeId, remark: '' }, tools);
    const ring = (exchangeId: ExchangeId, timer: string, at: string) =>
      tick(db, { communityId: v.communityId, exchangeId, timer }, tools.at(at));
    await ring(karims, 'starts-soon', '2026-11-24T04:10:00Z');
    await ring(karims, 'finish', '2026-11-24T06:21:00Z');
    expect(await stateOf(db, karims)).toBe('agreed');
    await ring(karims, 'finish', '2026-11-24T06:22:00Z');
    expect(await stateOf(db, karims)).toBe('done');
    await ring(karims, 'complete', '2026-11-26T06:22:00Z');
    expect(await stepsOf(db, karims)).toEqual(['ask', 'agree', 'starts-soon', 'finish', 'complete']);

    // Bruno says himself that all was well.
    await ring(brunos, 'finish', '2026-11-24T07:00:00Z');
    await allGood(db, v.bruno, { exchangeId: brunos }, tools.at('2026-11-24T08:00:00Z'));
    expect(await stateOf(db, brunos)).toBe('completed');
  }));

describe('a seat is refused', () => {
  test.each([
    ['without a day', { departureDay: undefined }, 'seat-missing'],
    ['on a day without departure', { departureDay: '2026-11-25' }, 'no-departure'],
    ['for a departure that has left', { departureDay: '2026-11-23' }, 'in-the-past'],
    ['further ahead than a year', { departureDay: '2028-01-03' }, 'too-far-ahead'],
    ['from a stop to itself', { fromStop: 1, toStop: 1 }, 'stops-not-in-order'],
    ['back the way it came', { fromStop: 2, toStop: 1 }, 'stops-not-in-order'],
    ['to a stop that it has not', { toStop: 4 }, 'stops-not-in-order'],
    ['for more people than the car has seats', { units: 4 }, 'too-many-seats'],
  ])('%s', (_, more, because) =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      const wish = { ...seatAsked(listingId), ...more } as ReturnType<typeof seatAsked>;
      expect(await refusal(db, () => ask(db, v.karim, wish, tools))).toBe(because);
    }),
  );

  test('to the driver, and while the ride is not shown', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      expect(await refusal(db, () => ask(db, v.lucie, seatAsked(listingId), tools))).toBe('own-listing');
      await pause(db, v.lucie, { listingId }, tools);
      expect(await refusal(db, () => ask(db, v.karim, seatAsked(listingId), tools))).toBe('not-published');
    }));
});

describe('a seat that is given back', () => {
  test('is free at once: withdrawn, declined by silence, called off, or not taken by who did not come', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools, { car: { seats: '1' } });
      const seat = () => ask(db, v.karim, seatAsked(listingId), tools).then(({ exchangeId }) => exchangeId);
      const first = await seat();
      await withdraw(db, v.karim, { exchangeId: first }, tools);
      const second = await seat();
      await tick(
        db,
        { communityId: v.communityId, exchangeId: second, timer: 'expire' },
        tools.at('2026-11-24T06:10:00Z'),
      );
      expect(await stateOf(db, second)).toBe('expired');
      const third = await seat();
      await agree(db, v.lucie, { exchangeId: third, remark: '' }, tools);
      await cancel(db, v.karim, { exchangeId: third, reason: 'Je suis malade' }, tools);
      const fourth = await seat();
      await agree(db, v.lucie, { exchangeId: fourth, remark: '' }, tools);
      const missed = { exchangeId: fourth, reason: 'Personne à l’arrêt' };
      expect(await refusal(db, () => sayNoShow(db, v.lucie, missed, tools))).toBe('too-early');
      await sayNoShow(db, v.lucie, missed, tools.at('2026-11-24T06:40:00Z'));
      expect(await stateOf(db, fourth)).toBe('no-show');
      expect(await holdsOf(db, listingId)).toEqual([]);
    }));
});

describe('a driver who does not leave', () => {
  const notLeaving = (listingId: string, more: Record<string, unknown> = {}) =>
    cancelDepartureInput.parse({ listingId, day: '2026-11-24', reason: 'Voiture en panne', ...more });

  test('tells every passenger of that day, frees the seats, and nobody asks for that day any more', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      const { exchangeId: asked } = await ask(db, v.karim, seatAsked(listingId, { toStop: 1 }), tools);
      const { exchangeId: promised } = await ask(db, v.bruno, seatAsked(listingId), tools);
      const { exchangeId: thursday } = await ask(
        db,
        v.nadia,
        seatAsked(listingId, { departureDay: '2026-11-26' }),
        tools,
      );
      await agree(db, v.lucie, { exchangeId: promised, remark: '' }, tools);
      expect(await refusal(db, () => cancelDeparture(db, v.karim, notLeaving(listingId), tools))).toBe(
        'not-found',
      );
      expect(await cancelDeparture(db, v.lucie, notLeaving(listingId), tools)).toEqual({ passengers: 2 });
      const states: (string | undefined)[] = [];
      for (const id of [asked, promised, thursday]) states.push(await stateOf(db, id));
      expect(states).toEqual(['declined', 'cancelled', 'asked']);
      expect(await refusal(db, () => ask(db, v.amina, seatAsked(listingId), tools))).toBe(
        'departure-cancelled',
      );

      // Each of them gets a letter with the reason.
      const told = rideTools(monday);
      await withNotices(db, v);
      await hearAll(db, told);
      const letters = told.letters
        .filter(({ text }) => text.includes('Voiture en panne'))
        .map(({ to }) => to);
      expect(letters.sort()).toEqual(['bruno@village.example', 'karim@village.example']);
    }));

  test('is refused for a day that has passed, and for one without departure', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      const say = (day: string) =>
        refusal(db, () => cancelDeparture(db, v.lucie, notLeaving(listingId, { day }), tools));
      expect(await say('2026-11-20')).toBe('in-the-past');
      expect(await say('2026-11-25')).toBe('no-departure');
      expect(cancelDepartureInput.safeParse({ listingId, day: '2026-11-24', reason: ' ' }).success).toBe(
        false,
      );
    }));

  test('may end the ride from a day on: later passengers are told, and the ride ends the day before', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      const { exchangeId: before } = await ask(db, v.karim, seatAsked(listingId), tools);
      const { exchangeId: after } = await ask(
        db,
        v.bruno,
        seatAsked(listingId, { departureDay: '2026-12-10' }),
        tools,
      );
      const every = notLeaving(listingId, { day: '2026-12-01', every: 'on' });
      expect(await cancelDeparture(db, v.lucie, every, tools)).toEqual({ passengers: 1 });
      expect([await stateOf(db, before), await stateOf(db, after)]).toEqual(['asked', 'declined']);
      const wish = seatAsked(listingId, { departureDay: '2026-12-01' });
      expect(await refusal(db, () => ask(db, v.amina, wish, tools))).toBe('no-departure');
    }));

  test('leaves no day that is over, and a single one that is called off is no longer offered', () =>
    story(async (db, v) => {
      const once = { repeats: 'once', firstDay: '2026-11-23', departs: '07:10' };
      expect(await refusal(db, () => offered(db, v, v.lucie, tools, { route: once }))).toBe('invalid-input');
      const listingId = await offered(db, v, v.lucie, tools, { route: { ...once, firstDay: '2026-11-24' } });
      await cancelDeparture(db, v.lucie, notLeaving(listingId), tools);
      expect(await listingState(db, listingId)).toBe('closed');
    }));

  test('cannot change the way, the hour or the seats under those who come along', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools);
      await ask(db, v.karim, seatAsked(listingId, { units: 2 }), tools);
      const change = (more: Record<string, unknown>) =>
        refusal(db, () => saveRoute(db, v.lucie, routeSaid(listingId, more), tools));
      expect(await change({ departs: '07:30' })).toBe('route-taken');
      expect(await change({ stops: ['Pélussin', 'Saint-Étienne'] })).toBe('route-taken');
      expect(await change({ exceptions: ['2026-11-24'] })).toBe('route-taken');
      expect(await change({ exceptions: ['2026-11-26'] })).toBe('nothing was refused');
      const fewer = () => saveCar(db, v.lucie, carSaid(listingId, { seats: '1' }), tools);
      expect(await refusal(db, fewer)).toBe('invalid-input');
    }));
});
