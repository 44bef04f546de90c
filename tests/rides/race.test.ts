/** Real commits, many connections: the last seat is given once. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { retrying } from '@/db/retry';
import { ask } from '@/lib/exchanges/ask';
import { cancelDeparture } from '@/lib/exchanges/cancel-departure';
import { withdraw } from '@/lib/exchanges/withdraw';
import { realJobs } from '@/lib/gateways/jobs';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { stateOf } from '@/tests/exchanges/doings';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { addMember, buildVillage, monday, type Village } from '@/tests/support/village';
import { offered, rideTools, seatAsked } from './doings';

let base: TestDatabase;
let v: Village;
let crowd: Actor[];
let listingId: ListingId;
const tools = rideTools(monday, realJobs);

beforeAll(async () => {
  base = await freshDatabase({ connections: 40 });
  v = await buildVillage(base.db);
  crowd = [];
  for (let n = 0; n < 60; n += 1) crowd.push(await addMember(base.db, v.communityId, `Voisin-${n}`));
});
afterAll(() => base.drop());
beforeEach(async () => {
  listingId = await offered(base.db, v, v.lucie, tools, { car: { seats: '2' } });
});

async function allAtOnce(deeds: (() => Promise<unknown>)[]): Promise<Record<string, number>> {
  const ends = await Promise.all(
    deeds.map((deed) =>
      retrying(deed).then(
        () => 'done',
        (error: unknown) => {
          if (error instanceof Refused) return error.because;
          throw error;
        },
      ),
    ),
  );
  const counts: Record<string, number> = {};
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}

/** The most people on any leg of any departure. */
async function fullest(): Promise<number> {
  const { rows } = await base.db.execute<{ most: number }>(
    sql`select coalesce(max(seats_peak(id, 0, 7, '00000000-0000-0000-0000-000000000000')), 0)::int as most
      from ride_departures where listing_id = ${listingId}`,
  );
  return rows[0]?.most ?? -1;
}

test('a passenger who gives up at the moment at which the driver calls the day off keeps nobody from being told', async () => {
  const [leaving, staying] = [
    await ask(base.db, v.karim, seatAsked(listingId), tools),
    await ask(base.db, v.nadia, seatAsked(listingId), tools),
  ];
  const day = toDay('2026-11-24');
  let isOff: Promise<{ passengers: number }> | undefined;
  await base.db.transaction(async (tx) => {
    await withdraw(tx, v.karim, leaving, tools);
    isOff = cancelDeparture(base.db, v.lucie, { listingId, day, every: false, reason: 'Panne' }, tools);
    await someoneWaits();
  });
  expect(await isOff).toEqual({ passengers: 1 });
  expect(await stateOf(base.db, leaving.exchangeId)).toBe('withdrawn');
  expect(await stateOf(base.db, staying.exchangeId)).toBe('declined');
});

test('a seat that is asked for twice in the same second is one seat', async () => {
  const twice = [1, 2].map(() => () => ask(base.db, v.karim, seatAsked(listingId), tools));
  expect(await allAtOnce(twice)).toEqual({ done: 1, 'already-asked': 1 });
  expect(await fullest()).toBe(1);
});

/** Until a statement stands in front of a lock. */
async function someoneWaits(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await base.db.execute(
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nobody waits');
}

describe('sixty neighbours who ask at once', () => {
  test('for the two seats of a whole way: two get one', async () => {
    const ends = await allAtOnce(crowd.map((one) => () => ask(base.db, one, seatAsked(listingId), tools)));
    expect(ends['done']).toBe(2);
    expect(
      Object.keys(ends).filter((end) => end !== 'done' && end !== 'no-seat-left' && end !== 'not-free'),
    ).toEqual([]);
    expect(await fullest()).toBe(2);
  });

  test('for one leg each: two on every leg, and no more', async () => {
    const ends = await allAtOnce(
      crowd.map(
        (one, at) => () =>
          ask(base.db, one, seatAsked(listingId, { fromStop: at % 3, toStop: (at % 3) + 1 }), tools),
      ),
    );
    expect(ends['done']).toBe(6);
    expect(await fullest()).toBe(2);
  });

  test('while the driver calls the day off: nobody is left with a seat on it', async () => {
    const day = toDay('2026-11-24');
    const asking = crowd.slice(0, 20).map((one) => () => ask(base.db, one, seatAsked(listingId), tools));
    const off = () =>
      cancelDeparture(base.db, v.lucie, { listingId, day, every: false, reason: 'Panne' }, tools);
    const ends = await allAtOnce([...asking.slice(0, 10), off, ...asking.slice(10)]);
    expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(21);
    expect(await fullest()).toBe(0);
  });
});
