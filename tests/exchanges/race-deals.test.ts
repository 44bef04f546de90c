/** Sales, swaps and answers to requests at the same moment: real commits, many connections. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { retrying } from '@/db/retry';
import { agree } from '@/lib/exchanges/agree';
import { handOver } from '@/lib/exchanges/hand-over';
import { settle } from '@/lib/exchanges/settle';
import { take } from '@/lib/exchanges/take';
import { realJobs } from '@/lib/gateways/jobs';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { callNeighbours } from '@/lib/requests/call-neighbours';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pretendTools } from '@/tests/support/tools';
import { addListing, addMember, buildVillage, monday, type Village } from '@/tests/support/village';
import { bought, offered } from './bargains';
import { codeOf, stateOf } from './doings';

let base: TestDatabase;
let v: Village;
let crowd: Actor[];
const tools = pretendTools(monday, realJobs);
const yes = (exchangeId: ExchangeId) => ({ exchangeId, remark: '' });

beforeAll(async () => {
  base = await freshDatabase({ connections: 40 });
  v = await buildVillage(base.db);
  crowd = [];
  for (let n = 0; n < 60; n += 1) crowd.push(await addMember(base.db, v.communityId, `Voisin-${n}`));
});
afterAll(() => base.drop());

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

test('a tent that two neighbours want in a swap, and that its owner offers for a third thing, is in one swap only', async () => {
  for (let round = 0; round < 8; round += 1) {
    const swap = (who: Actor) => addListing(base.db, v.pilat, who, 'swap');
    const [tent, stove, lamp, saw] = [
      await swap(v.lucie),
      await swap(v.karim),
      await swap(v.bruno),
      await swap(v.amina),
    ];
    const propose = (who: Actor, thing: typeof tent, otherListingId: typeof tent) =>
      bought(base.db, who, thing, tools, { otherListingId });
    const karims = await propose(v.karim, tent, stove);
    const brunos = await propose(v.bruno, tent, lamp);
    const lucies = await propose(v.lucie, saw, tent);
    const ends = await allAtOnce([
      () => agree(base.db, v.lucie, yes(karims), tools),
      () => agree(base.db, v.lucie, yes(brunos), tools),
      () => agree(base.db, v.amina, yes(lucies), tools),
    ]);
    expect(ends).toEqual({ done: 1, 'already-promised': 2 });
    const { rows } = await base.db.execute(
      sql`select count(*)::int as held from holds where listing_id = ${tent}`,
    );
    expect(rows).toEqual([{ held: 1 }]);
  }
});

test('two swaps of the same two things, each proposed by one of the owners: one is agreed', async () => {
  for (let round = 0; round < 8; round += 1) {
    const tent = await addListing(base.db, v.pilat, v.lucie, 'swap');
    const stove = await addListing(base.db, v.pilat, v.karim, 'swap');
    const karims = await bought(base.db, v.karim, tent, tools, { otherListingId: stove });
    const lucies = await bought(base.db, v.lucie, stove, tools, { otherListingId: tent });
    const ends = await allAtOnce([
      () => agree(base.db, v.lucie, yes(karims), tools),
      () => agree(base.db, v.karim, yes(lucies), tools),
    ]);
    expect(ends).toEqual({ done: 1, 'already-promised': 1 });
  }
});

test('sixty neighbours want the last two jars of honey, and all are said yes to at once: two get one', async () => {
  const honey = await addListing(base.db, v.pilat, v.nadia, 'sell', { priceCents: 600, units: 2 });
  const asked: ExchangeId[] = [];
  for (const one of crowd) asked.push(await bought(base.db, one, honey, tools));
  const ends = await allAtOnce(asked.map((id) => () => agree(base.db, v.nadia, yes(id), tools)));
  expect(ends).toEqual({ done: 2, 'already-promised': 58 });
  const { rows } = await base.db.execute<{ id: ExchangeId; asker: string }>(
    sql`select id, asker_id as asker from exchanges where listing_id = ${honey} and state = 'agreed'`,
  );
  const deeds = await Promise.all(
    rows.map(async ({ id, asker }) => {
      const who = crowd.find(({ memberId }) => memberId === asker) ?? v.bruno;
      const code = await codeOf(base.db, id, 'owner');
      return () => handOver(base.db, who, { exchangeId: id, code }, tools);
    }),
  );
  expect(await allAtOnce(deeds)).toEqual({ done: 2 });
  const left = await base.db.execute(
    sql`select state, count(*)::int as n from exchanges where listing_id = ${honey} group by state order by state`,
  );
  expect(left.rows).toEqual([
    { state: 'declined', n: 58 },
    { state: 'handed-over', n: 2 },
  ]);
});

test('Karim takes two offers in the same second: one of them is taken', async () => {
  for (let round = 0; round < 8; round += 1) {
    const request = await addListing(base.db, v.pilat, v.karim, 'wanted-give');
    const [first, second] = [
      await offered(base.db, v.amina, request, tools),
      await offered(base.db, v.bruno, request, tools),
    ];
    const ends = await allAtOnce([first, second].map((id) => () => take(base.db, v.karim, yes(id), tools)));
    expect(ends['done']).toBe(1);
    const states = [await stateOf(base.db, first), await stateOf(base.db, second)].sort();
    expect(states).toEqual(['agreed', 'expired']);
  }
});

test('twenty requests of the same second reach Amina once, since she wants to hear of one a day', async () => {
  const requests = [];
  for (let n = 0; n < 20; n += 1)
    requests.push(await addListing(base.db, v.pilat, crowd[n] ?? v.karim, 'wanted-lend'));
  await allAtOnce(
    requests.map(
      (listingId) => () => callNeighbours(base.db, { communityId: v.communityId, listingId }, tools),
    ),
  );
  const { rows } = await base.db.execute(
    sql`select count(*)::int as told from request_calls where member_id = ${v.amina.memberId}`,
  );
  expect(rows).toEqual([{ told: 1 }]);
});

test('the price is noted as received once, however often it is pressed', async () => {
  const thing = await addListing(base.db, v.pilat, v.nadia, 'sell', { priceCents: 600 });
  const exchangeId = await bought(base.db, v.bruno, thing, tools);
  await agree(base.db, v.nadia, yes(exchangeId), tools);
  const ends = await allAtOnce([1, 2, 3, 4].map(() => () => settle(base.db, v.nadia, { exchangeId }, tools)));
  expect(ends).toEqual({ done: 1, 'already-settled': 3 });
});
