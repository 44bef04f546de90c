/** Real commits, many connections: the database has the last word. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { retrying } from '@/db/retry';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { cancel } from '@/lib/exchanges/cancel';
import { grantLonger } from '@/lib/exchanges/grant-longer';
import { handOver } from '@/lib/exchanges/hand-over';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { realJobs } from '@/lib/gateways/jobs';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pretendTools } from '@/tests/support/tools';
import { addListing, addMember, buildVillage, monday, type Village } from '@/tests/support/village';
import { agreed, asking, borrowed, codeOf, holdsOf, out, stateOf, stepsOf, wanted, weekend } from './doings';

let base: TestDatabase;
let v: Village;
let crowd: Actor[];
const tools = pretendTools(monday, realJobs);

beforeAll(async () => {
  base = await freshDatabase({ connections: 50 });
  v = await buildVillage(base.db);
  crowd = [];
  for (let n = 0; n < 100; n += 1) crowd.push(await addMember(base.db, v.communityId, `Voisin-${n}`));
});
afterAll(() => base.drop());

let ladder: ListingId;
let tables: ListingId;
beforeEach(async () => {
  ladder = await addListing(base.db, v.pilat, v.amina, 'lend', { maxDays: 30 });
  tables = await addListing(base.db, v.pilat, v.amina, 'lend', { units: 3, maxDays: 30 });
});

/** How many deeds went through, and how many were refused for which reason; all of them at once. */
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

describe('at the same moment', () => {
  test('a hundred neighbours ask for the same days: one of them gets the ladder', async () => {
    const ends = await allAtOnce(crowd.map((one) => () => ask(base.db, one, asking(ladder, weekend), tools)));
    expect(ends).toEqual({ done: 1, 'not-free': 99 });
    expect(await holdsOf(base.db, ladder)).toHaveLength(1);
    const { rows } = await base.db.execute(
      sql`select (select count(*)::int from exchanges where listing_id = ${ladder}) as exchanges,
        (select count(*)::int from exchange_steps s join exchanges e on e.id = s.exchange_id where e.listing_id = ${ladder}) as steps`,
    );
    expect(rows).toEqual([{ exchanges: 1, steps: 1 }]);
  });

  test('days that overlap in part are one neighbour’s, and days apart are everybody’s', async () => {
    const starts = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-10', '2026-12-20'];
    const ends = await allAtOnce(
      starts.map((startsOn, n) => () => {
        const endsOn = startsOn === '2026-12-03' ? '2026-12-05' : n < 3 ? '2026-12-04' : startsOn;
        return borrowed(base.db, crowd[n] ?? v.bruno, ladder, tools, { startsOn, endsOn });
      }),
    );
    expect(ends).toEqual({ done: 3, 'not-free': 2 });
  });

  test('forty neighbours ask for one of three tables each: three get one', async () => {
    const ends = await allAtOnce(
      crowd.slice(0, 40).map((one) => () => ask(base.db, one, asking(tables, weekend), tools)),
    );
    expect(ends).toEqual({ done: 3, 'not-free': 37 });
  });

  test('Amina grants Bruno longer while Karim asks for the same days: one of them has them', async () => {
    for (let round = 0; round < 8; round += 1) {
      const thing = await addListing(base.db, v.pilat, v.amina, 'lend', { maxDays: 30 });
      const exchangeId = await borrowed(base.db, v.bruno, thing, tools);
      await out(base.db, v.amina, v.bruno, exchangeId, tools);
      await askForLonger(base.db, v.bruno, { exchangeId, until: toDay('2026-12-02') }, tools);
      const days = { startsOn: '2026-12-01', endsOn: '2026-12-03' };
      const ends = await allAtOnce([
        () => grantLonger(base.db, v.amina, { exchangeId }, tools),
        () => borrowed(base.db, v.karim, thing, tools, days),
      ]);
      expect(ends).toEqual({ done: 1, 'not-free': 1 });
    }
  });

  test('Nadia promises the pram to two people in two windows: one promise stands', async () => {
    const pram = await addListing(base.db, v.pilat, v.nadia, 'give');
    const ids = [await wanted(base.db, v.karim, pram, tools), await wanted(base.db, v.lucie, pram, tools)];
    const ends = await allAtOnce(ids.map((id) => () => agreed(base.db, v.nadia, id, tools)));
    expect(ends).toEqual({ done: 1, 'already-promised': 1 });
  });

  test('Karim presses twice: he waits for the pram once', async () => {
    const pram = await addListing(base.db, v.pilat, v.nadia, 'give');
    const twice = [1, 2].map(() => () => wanted(base.db, v.karim, pram, tools));
    expect(await allAtOnce(twice)).toEqual({ done: 1, 'already-asked': 1 });
  });

  test('Amina accepts in two windows, and both sides enter a code: the page turns once', async () => {
    const exchangeId = await borrowed(base.db, v.bruno, ladder, tools);
    const twice = [1, 2].map(() => () => agree(base.db, v.amina, { exchangeId, remark: '' }, tools));
    const ends = await allAtOnce(twice);
    expect(ends['done']).toBe(1);
    const codes = {
      owner: await codeOf(base.db, exchangeId, 'owner'),
      asker: await codeOf(base.db, exchangeId, 'asker'),
    };
    const handed = await Promise.all([
      handOver(base.db, v.bruno, { exchangeId, code: codes.owner }, tools),
      handOver(base.db, v.amina, { exchangeId, code: codes.asker }, tools),
    ]);
    expect(handed.map(({ already }) => already).sort()).toEqual([false, true]);
    expect(await stepsOf(base.db, exchangeId)).toEqual(['ask', 'agree', 'hand-over']);
  });

  test('one cancels while the other hands over: whoever was second is told', async () => {
    const exchangeId = await borrowed(base.db, v.bruno, ladder, tools);
    await agreed(base.db, v.amina, exchangeId, tools);
    const code = await codeOf(base.db, exchangeId, 'asker');
    const ends = await allAtOnce([
      () => cancel(base.db, v.bruno, { exchangeId, reason: 'Il pleut' }, tools),
      () => handOver(base.db, v.amina, { exchangeId, code }, tools),
    ]);
    expect(ends['done']).toBe(1);
    expect(['cancelled', 'handed-over']).toContain(await stateOf(base.db, exchangeId));
  });

  test('Amina grants longer while Bruno reports a problem: the days that she granted are not lost', async () => {
    for (let round = 0; round < 8; round += 1) {
      const thing = await addListing(base.db, v.pilat, v.amina, 'lend', { maxDays: 30 });
      const exchangeId = await borrowed(base.db, v.bruno, thing, tools);
      await out(base.db, v.amina, v.bruno, exchangeId, tools);
      await askForLonger(base.db, v.bruno, { exchangeId, until: toDay('2026-12-02') }, tools);
      const granted = await Promise.all([
        allAtOnce([() => grantLonger(base.db, v.amina, { exchangeId }, tools)]),
        allAtOnce([() => reportProblem(base.db, v.bruno, { exchangeId, remark: 'Un barreau' }, tools)]),
      ]);
      const { rows } = await base.db.execute<{ ends: string; held: boolean }>(
        sql`select ends_on::text as ends, h.during @> '2026-12-02T12:00:00Z'::timestamptz as held
          from exchanges e join holds h on h.exchange_id = e.id where e.id = ${exchangeId}`,
      );
      const isGranted = granted[0]['done'] === 1;
      expect(rows).toEqual([{ ends: isGranted ? '2026-12-02' : '2026-11-29', held: isGranted }]);
    }
  });

  test('Karim asks for the pram in the second in which it is given: he waits for nothing', async () => {
    for (let round = 0; round < 8; round += 1) {
      const pram = await addListing(base.db, v.pilat, v.nadia, 'give');
      const exchangeId = await wanted(base.db, v.lucie, pram, tools);
      await agreed(base.db, v.nadia, exchangeId, tools);
      const code = await codeOf(base.db, exchangeId, 'owner');
      await allAtOnce([
        () => handOver(base.db, v.lucie, { exchangeId, code }, tools),
        () => wanted(base.db, v.karim, pram, tools),
      ]);
      const { rows } = await base.db.execute(
        sql`select state from exchanges where listing_id = ${pram} and state = 'asked'`,
      );
      expect(rows).toEqual([]);
    }
  });

  test('the last two chairs are handed over in the same second, and the listing is closed', async () => {
    const chairs = await addListing(base.db, v.pilat, v.nadia, 'give', { units: 2 });
    const takers = [v.karim, v.lucie];
    const deeds: (() => Promise<unknown>)[] = [];
    for (const taker of takers) {
      const exchangeId = await wanted(base.db, taker, chairs, tools);
      await agreed(base.db, v.nadia, exchangeId, tools);
      const code = await codeOf(base.db, exchangeId, 'owner');
      deeds.push(() => handOver(base.db, taker, { exchangeId, code }, tools));
    }
    const waiting = await wanted(base.db, v.bruno, chairs, tools);
    expect(await allAtOnce(deeds)).toEqual({ done: 2 });
    const { rows } = await base.db.execute(sql`select state from listings where id = ${chairs}`);
    expect(rows).toEqual([{ state: 'closed' }]);
    expect(await stateOf(base.db, waiting)).toBe('declined');
  });
});

test('wrong codes are counted although each is refused', async () => {
  const exchangeId = await borrowed(base.db, v.bruno, ladder, tools);
  await agreed(base.db, v.amina, exchangeId, tools);
  const tries: string[] = [];
  for (let n = 0; n < 9; n += 1) {
    const ends = await allAtOnce([() => handOver(base.db, v.bruno, { exchangeId, code: '000000' }, tools)]);
    tries.push(...Object.keys(ends));
  }
  expect(tries.at(-1)).toBe('too-many-tries');
  expect(tries.slice(0, 8)).not.toContain('too-many-tries');
});
