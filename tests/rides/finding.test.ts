import { describe, expect, test } from 'vitest';
import { ask } from '@/lib/exchanges/ask';
import { cancelDeparture } from '@/lib/exchanges/cancel-departure';
import { toDay } from '@/lib/ground/period';
import { pause } from '@/lib/listings/pause';
import { findRides, type RideSearch } from '@/lib/rides/find-rides';
import { story } from '@/tests/support/story';
import { monday } from '@/tests/support/village';
import { offered, rideTools, seatAsked } from './doings';

const tools = rideTools();
const pelussin = { lat: 45.4211, lng: 4.6847 };
const maclas = { lat: 45.3622, lng: 4.6861 };
const saintEtienne = { lat: 45.4397, lng: 4.3872 };
const wish = (more: Partial<RideSearch> = {}): RideSearch => ({
  ...{ from: maclas, to: saintEtienne, day: toDay('2026-11-24'), margin: 0, seats: 1 },
  ...more,
});

describe('somebody who looks for a way to go', () => {
  test('finds a ride that passes there on that day, from stop to stop, at the price of that part', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools, { car: { price: '3' } });
      const found = await findRides(db, v.communityId, wish(), monday);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({
        ...{ listingId, seatsLeft: 3, seatCents: 200 },
        from: { name: 'Maclas', at: new Date('2026-11-24T06:22:00Z') },
        to: { name: 'Saint-Étienne', at: new Date('2026-11-24T06:46:00Z') },
        departure: { day: '2026-11-24' },
      });
    }));

  test('finds nothing the other way, on another day, nor in another community', () =>
    story(async (db, v) => {
      await offered(db, v, v.lucie, tools);
      const find = (more: Partial<RideSearch>) => findRides(db, v.communityId, wish(more), monday);
      expect(await find({ from: saintEtienne, to: maclas })).toEqual([]);
      expect(await find({ day: toDay('2026-11-25') })).toEqual([]);
      expect(await find({ from: { lat: 48.85, lng: 2.35 } })).toEqual([]);
      expect(await findRides(db, v.zoe.communityId, wish(), monday)).toEqual([]);
      expect(await find({ day: toDay('2026-11-25'), margin: 1 })).toHaveLength(1);
      expect(await find({ day: null })).toHaveLength(1);
      expect(await find({ from: null })).toHaveLength(1);
    }));

  test('is not sent to a part of the way that is full, to a day that was called off, or to a ride that is paused', () =>
    story(async (db, v) => {
      const listingId = await offered(db, v, v.lucie, tools, { car: { seats: '1' } });
      const find = (more: Partial<RideSearch> = {}) => findRides(db, v.communityId, wish(more), monday);
      await ask(db, v.karim, seatAsked(listingId, { fromStop: 1 }), tools);
      expect(await find()).toEqual([]);
      expect(await find({ from: pelussin, to: maclas })).toHaveLength(1);
      const day = toDay('2026-11-26');
      expect(await find({ day })).toHaveLength(1);
      await cancelDeparture(db, v.lucie, { listingId, day, every: false, reason: 'Panne' }, tools);
      expect(await find({ day })).toEqual([]);
      await pause(db, v.lucie, { listingId }, tools);
      expect(await find({ from: pelussin, to: maclas })).toEqual([]);
    }));
});
