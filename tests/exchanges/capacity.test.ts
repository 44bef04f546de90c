/** Whatever is asked, granted, given back or called off, no day ever holds more units than there are. */
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { calendar } from '@/lib/exchanges/calendar';
import { heldDays } from '@/lib/exchanges/hold';
import { openingOf } from '@/lib/exchanges/opening';
import { withdraw } from '@/lib/exchanges/withdraw';
import type { ExchangeId, ListingId } from '@/lib/ground/ids';
import { addDays, toDay } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pretendTools } from '@/tests/support/tools';
import { addListing, buildVillage, monday, type Village } from '@/tests/support/village';
import { asking } from './doings';

let base: TestDatabase;
let v: Village;
beforeAll(async () => {
  base = await freshDatabase();
  v = await buildVillage(base.db);
});
afterAll(() => base.drop());

const tools = pretendTools(monday);
const today = toDay('2026-11-23');
const deed = fc.oneof(
  fc.record({
    do: fc.constant('ask' as const),
    from: fc.nat(11),
    length: fc.nat(5),
    units: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(20) }),
);

async function peak(db: Db, listingId: ListingId): Promise<number> {
  const { rows } = await db.execute<{ peak: number }>(
    sql`select held_peak(${listingId}, tstzrange(null, null), '00000000-0000-0000-0000-000000000000') as peak`,
  );
  return rows[0]?.peak ?? 0;
}

test(
  'the peak never passes the units, and what is refused would have passed them',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(deed, { maxLength: 14 }),
        async (units, deeds) => {
          const thing = await addListing(base.db, v.pilat, v.amina, 'lend', { units });
          const open: ExchangeId[] = [];
          const daily = Array.from({ length: 20 }, () => 0);
          const taken = new Map<ExchangeId, { from: number; to: number; units: number }>();
          for (const one of deeds) {
            if (one.do === 'withdraw') {
              const exchangeId = open.splice(one.which, 1)[0];
              if (!exchangeId) continue;
              await withdraw(base.db, v.bruno, { exchangeId }, tools);
              const was = taken.get(exchangeId);
              if (was)
                for (let day = was.from; day <= was.to; day += 1) daily[day] = (daily[day] ?? 0) - was.units;
              continue;
            }
            const to = one.from + one.length;
            const isAsked = open.some((id) => {
              const was = taken.get(id);
              return was?.from === one.from && was.to === to && was.units === one.units;
            });
            const fits =
              !isAsked &&
              one.units <= units &&
              daily.slice(one.from, to + 1).every((held) => held + one.units <= units);
            const wish = asking(thing, {
              ...{ startsOn: addDays(today, one.from), endsOn: addDays(today, to), units: one.units },
            });
            const asked = await ask(base.db, v.bruno, wish, tools).catch((error: unknown) => {
              if (error instanceof Refused) return null;
              throw error;
            });
            expect(asked !== null).toBe(fits);
            if (!asked) continue;
            open.push(asked.exchangeId);
            taken.set(asked.exchangeId, { from: one.from, to, units: one.units });
            for (let day = one.from; day <= to; day += 1) daily[day] = (daily[day] ?? 0) + one.units;
          }
          expect(await peak(base.db, thing)).toBe(Math.max(0, ...daily));
          const shown = calendar(
            await openingOf(base.db, v.communityId, thing),
            await heldDays(base.db, v.communityId, thing, today),
            today,
            { from: today, days: 20 },
          );
          expect(shown.map(({ is }) => is)).toEqual(daily.map((held) => (held >= units ? 'taken' : 'free')));
          for (const exchangeId of open) await withdraw(base.db, v.bruno, { exchangeId }, tools);
        },
      ),
      { numRuns: 40 },
    );
  },
);

test('the database itself refuses a hold that the application would let through', async () => {
  const thing = await addListing(base.db, v.pilat, v.amina, 'lend', { units: 2 });
  const { exchangeId } = await ask(
    base.db,
    v.bruno,
    asking(thing, { startsOn: '2026-11-28', endsOn: '2026-11-29' }),
    tools,
  );
  const tooMany = sql`update holds set units = 3 where exchange_id = ${exchangeId}`;
  await expect(base.db.execute(tooMany)).rejects.toMatchObject({ cause: { code: '23P01' } });
  await base.db.execute(sql`update holds set units = 2 where exchange_id = ${exchangeId}`);
  const fewer = sql`update listings set units = 1 where id = ${thing}`;
  await expect(base.db.execute(fewer)).rejects.toMatchObject({ cause: { code: '23P01' } });
});

test('a step of the timeline is never changed', async () => {
  const change = sql`update exchange_steps set remark = 'autre chose'`;
  await expect(base.db.execute(change)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('never changed') },
  });
});
