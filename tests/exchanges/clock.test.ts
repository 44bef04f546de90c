import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { activities } from '@/db/schema/activities';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { confirmReturn } from '@/lib/exchanges/confirm-return';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { listingCalendar } from '@/lib/exchanges/listing-calendar';
import { openingOf } from '@/lib/exchanges/opening';
import { tick } from '@/lib/exchanges/tick';
import { undoPromise } from '@/lib/exchanges/undo-promise';
import { withdraw } from '@/lib/exchanges/withdraw';
import { asId, type CommunityId, type ExchangeId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { footprint, story } from '@/tests/support/story';
import { pretendTools, toolsWithQueue } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';
import { agreed, borrowed, holdsOf, out, stateOf, stepsOf, wanted } from './doings';

/** What waits in the queue for an exchange, soonest first. */
async function queued(db: Db, exchangeId: ExchangeId): Promise<[string, string][]> {
  const { rows } = await db.execute<{ key: string; at: Date }>(
    sql`select key, run_at as at from graphile_worker.jobs where key like ${`exchange:${exchangeId}:%`} order by run_at`,
  );
  return rows.map(({ key, at }) => [key.split(':')[2] ?? '', new Date(at).toISOString()]);
}

describe('the timers of an exchange', () => {
  test('wait in the queue of the same database, and change with its state', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = toolsWithQueue(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      expect(await queued(db, exchangeId)).toEqual([
        ['answer-soon', '2026-11-26T23:00:00.000Z'],
        ['expire', '2026-11-27T23:00:00.000Z'],
      ]);
      await agreed(db, amina, exchangeId, tools);
      expect(await queued(db, exchangeId)).toEqual([
        ['starts-tomorrow', '2026-11-27T16:00:00.000Z'],
        ['lapse', '2026-11-30T23:00:00.000Z'],
      ]);
      const { rows } = await db.execute<{ payload: unknown }>(
        sql`select j.payload from graphile_worker._private_jobs j where j.key = ${`exchange:${exchangeId}:lapse`}`,
      );
      expect(rows[0]?.payload).toEqual({ communityId: amina.communityId, exchangeId, timer: 'lapse' });
    }));

  test('are gone when the exchange is over', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = toolsWithQueue(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await withdraw(db, bruno, { exchangeId }, tools);
      expect(await queued(db, exchangeId)).toEqual([]);
    }));

  test('of days that have passed do not remind', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = toolsWithQueue(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      await out(
        db,
        amina,
        bruno,
        await borrowed(db, bruno, ladder, tools, { startsOn: '2026-11-23', endsOn: '2026-11-23' }),
        tools,
      );
      const today = await db.select().from(exchanges).where(eq(exchanges.startsOn, '2026-11-23'));
      const timers = await queued(db, asId<ExchangeId>(today[0]?.id ?? ''));
      expect(timers.map(([timer]) => timer)).toEqual(['overdue-1', 'overdue-3']);
    }));
});

/** What the job of a timer is told. */
const at = (exchangeId: ExchangeId, { communityId }: { communityId: CommunityId }, timer: string) => ({
  communityId,
  exchangeId,
  timer,
});

describe('when a timer rings', () => {
  test('an unanswered request expires, and its days are free at once', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await tick(db, at(exchangeId, bruno, 'expire'), tools.at('2026-11-27T23:00:00Z'));
      expect(await stateOf(db, exchangeId)).toBe('expired');
      expect(await holdsOf(db, ladder)).toEqual([]);
    }));

  test('too early, for a state that has passed, for nothing, or again, it does nothing', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const still = async (timer: string, now: string) => {
        const before = await footprint(db);
        await tick(db, at(exchangeId, bruno, timer), tools.at(now));
        expect(await footprint(db)).toBe(before);
      };
      await still('expire', '2026-11-27T22:59:59Z');
      await still('complete', '2026-12-30T00:00:00Z');
      await still('no-such-timer', '2026-12-30T00:00:00Z');
      await agreed(db, amina, exchangeId, tools);
      await still('expire', '2026-11-27T23:00:00Z');
      await tick(db, at(exchangeId, bruno, 'lapse'), tools.at('2026-11-30T23:00:00Z'));
      await still('lapse', '2026-11-30T23:00:01Z');
    }));

  test('a reminder is told once, and leaves a line in the timeline', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      for (let times = 0; times < 2; times += 1)
        await tick(db, at(exchangeId, bruno, 'overdue-1'), tools.at('2026-11-30T08:00:00Z'));
      expect((await stepsOf(db, exchangeId)).filter((verb) => verb === 'overdue-1')).toHaveLength(1);
      const told = await db.select().from(activities).where(eq(activities.kind, 'exchange.reminded'));
      expect(told.map(({ about }) => about)).toEqual([{ exchangeId, timer: 'overdue-1' }]);
      expect((await exchangePage(db, amina, exchangeId, new Date('2026-11-30T09:00:00Z')))?.daysOverdue).toBe(
        1,
      );
    }));

  test('a reminder that comes a day late, because the clock stood still, is not told', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      const before = await footprint(db);
      await tick(db, at(exchangeId, bruno, 'starts-tomorrow'), tools.at('2026-11-28T16:00:00Z'));
      expect(await footprint(db)).toBe(before);
    }));

  test('two days after the return, without news, the loan is completed', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      await confirmReturn(db, amina, { exchangeId }, tools.at('2026-11-29T17:00:00Z'));
      await tick(db, at(exchangeId, bruno, 'complete'), tools.at('2026-12-01T17:00:00Z'));
      expect(await stateOf(db, exchangeId)).toBe('completed');
    }));

  test('who waits for a pram that is promised to another waits on; once the promise is undone, they may expire', () =>
    story(async (db, { nadia, karim, lucie, pram }) => {
      const tools = pretendTools(monday);
      const promised = await wanted(db, karim, pram, tools);
      const waiting = await wanted(db, lucie, pram, tools);
      await agreed(db, nadia, promised, tools);
      const sixDays = '2026-11-29T09:00:00Z';
      await tick(db, at(waiting, lucie, 'expire'), tools.at(sixDays));
      const [row] = await db.select().from(exchanges).where(eq(exchanges.id, waiting));
      expect(row).toMatchObject({ state: 'asked', answerBy: new Date('2026-12-05T09:00:00Z') });
      await undoPromise(db, nadia, { exchangeId: promised, reason: '' }, tools.at(sixDays));
      await tick(db, at(waiting, lucie, 'expire'), tools.at('2026-12-05T09:00:00Z'));
      expect([await stateOf(db, waiting), await stateOf(db, promised)]).toEqual(['expired', 'asked']);
    }));
});

describe('a loan that is overdue', () => {
  test('holds today as well: the ladder is not there', () =>
    story(async (db, { amina, bruno, ladder, communityId }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const opening = await openingOf(db, communityId, ladder);
      const days = await listingCalendar(db, communityId, { id: ladder, ...opening }, toDay('2026-12-01'), 2);
      expect(days.map(({ is }) => is)).toEqual(['taken', 'free']);
    }));
});
