/** Real commits, many connections: the database has the last word about the last desk. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holds } from '@/db/schema/exchanges';
import { eq } from 'drizzle-orm';
import { retrying } from '@/db/retry';
import { ask } from '@/lib/exchanges/ask';
import { realJobs } from '@/lib/gateways/jobs';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pretendTools } from '@/tests/support/tools';
import { addMember, buildVillage, monday, type Village } from '@/tests/support/village';
import { hall, hallWish, opened, slot, tuesday, wish } from './doings';

let base: TestDatabase;
let v: Village;
let crowd: Actor[];
const tools = pretendTools(monday, realJobs);

beforeAll(async () => {
  base = await freshDatabase({ connections: 30 });
  v = await buildVillage(base.db);
  crowd = [];
  for (let n = 0; n < 30; n += 1) crowd.push(await addMember(base.db, v.communityId, `Voisin-${n}`));
});
afterAll(() => base.drop());

async function allAtOnce(deeds: (() => Promise<unknown>)[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await Promise.all(
    deeds.map(async (deed) => {
      const end = await retrying(deed).then(
        () => 'done',
        (error: unknown) => (error instanceof Refused ? error.because : String(error)),
      );
      counts[end] = (counts[end] ?? 0) + 1;
    }),
  );
  return counts;
}

const held = (listingId: ListingId) => base.db.$count(holds, eq(holds.listingId, listingId));

describe('at the same moment', () => {
  test('thirty ask for one of four desks on the same day, and four have one', async () => {
    const desks = await opened(base.db, v, v.amina, 'space', { units: 4, slotMinutes: null, maxDays: 5 });
    const ends = await allAtOnce(
      crowd.map((one) => () => ask(base.db, one, wish(desks, { startsOn: tuesday }), tools)),
    );
    expect(ends).toEqual({ done: 4, 'not-free': 26 });
    expect(await held(desks)).toBe(4);
  });

  test('a desk that is asked for twice is one desk', async () => {
    const desks = await opened(base.db, v, v.amina, 'space', { units: 4, slotMinutes: null, maxDays: 5 });
    const pressed = () => ask(base.db, v.bruno, wish(desks, { startsOn: tuesday }), tools);
    expect(await allAtOnce([pressed, pressed])).toEqual({ done: 1, 'already-asked': 1 });
    expect(await held(desks)).toBe(1);
  });

  test('thirty ask for hours of the hall that overlap, and no two have the same hour', async () => {
    const listingId = await hall(base.db, v, { bufferMinutes: 0, capacity: 40 });
    const ends = await allAtOnce(
      crowd.map((one, at) => () => {
        const from = 9 + (at % 8);
        return ask(base.db, one, hallWish(listingId, slot(from, from + 2)), tools);
      }),
    );
    const overlaps = await base.pool.query(
      'select 1 from holds a join holds b on a.listing_id = b.listing_id and a.id < b.id and a.during && b.during where a.listing_id = $1',
      [listingId],
    );
    expect(overlaps.rowCount).toBe(0);
    expect(ends['done']).toBeGreaterThanOrEqual(2);
    expect((ends['done'] ?? 0) + (ends['not-free'] ?? 0)).toBe(30);
  });
});
