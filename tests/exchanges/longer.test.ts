import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { activities } from '@/db/schema/activities';
import { exchanges } from '@/db/schema/exchanges';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { grantLonger } from '@/lib/exchanges/grant-longer';
import { refuseLonger } from '@/lib/exchanges/refuse-longer';
import { pretendJobs } from '@/lib/gateways/jobs';
import type { ExchangeId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday, type Village } from '@/tests/support/village';
import type { Db } from '@/db/types';
import { borrowed, out, wanted } from './doings';

const until = toDay('2026-12-02');

async function ladderOut(db: Db, { amina, bruno, ladder }: Village, tools = pretendTools(monday)) {
  const exchangeId = await borrowed(db, bruno, ladder, tools);
  await out(db, amina, bruno, exchangeId, tools);
  return { exchangeId, tools };
}

const lastDay = async (db: Db, exchangeId: ExchangeId) =>
  (await db.select().from(exchanges).where(eq(exchanges.id, exchangeId)))[0]?.endsOn;

describe('keeping it longer', () => {
  test('Bruno wishes, Amina grants: the days are held, and the reminders move with them', () =>
    story(async (db, v) => {
      const jobs = pretendJobs();
      const { exchangeId, tools } = await ladderOut(db, v, pretendTools(monday, jobs));
      await askForLonger(db, v.bruno, { exchangeId, until }, tools);
      const wished = await exchangePage(db, v.amina, exchangeId, monday);
      expect(wished).toMatchObject({ wishedEndsOn: until, mainVerb: 'grant-longer' });
      expect(await lastDay(db, exchangeId)).toBe('2026-11-29');
      await grantLonger(db, v.amina, { exchangeId }, tools);
      expect(await lastDay(db, exchangeId)).toBe(until);
      expect((await exchangePage(db, v.bruno, exchangeId, monday))?.steps.at(-1)).toMatchObject({
        ...{ verb: 'grant-longer', until, remark: '' },
      });
      const today = jobs.kept.find(({ key }) => key === `exchange:${exchangeId}:return-today`);
      expect(today?.runAt).toEqual(new Date('2026-12-02T07:00:00Z'));
      const days = { startsOn: '2026-12-02', endsOn: '2026-12-02' };
      expect(await refusal(db, () => borrowed(db, v.karim, v.ladder, tools, days))).toBe('not-free');
      const told = await db.select({ kind: activities.kind }).from(activities);
      expect(told.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['exchange.extension-asked', 'exchange.extension-granted']),
      );
    }));

  test('Amina needs it back: the wish is gone and the day stays', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await ladderOut(db, v);
      await askForLonger(db, v.bruno, { exchangeId, until }, tools);
      await refuseLonger(db, v.amina, { exchangeId, reason: 'J’en ai besoin' }, tools);
      const page = await exchangePage(db, v.bruno, exchangeId, monday);
      expect(page).toMatchObject({ wishedEndsOn: null, days: { to: '2026-11-29' } });
      expect(page?.verbs).toContain('ask-for-longer');
    }));

  test('days that Karim holds by now are not granted, and the wish stays', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await ladderOut(db, v);
      await askForLonger(db, v.bruno, { exchangeId, until }, tools);
      await borrowed(db, v.karim, v.ladder, tools, { startsOn: '2026-12-01', endsOn: '2026-12-01' });
      expect(await refusal(db, () => grantLonger(db, v.amina, { exchangeId }, tools))).toBe('not-free');
      expect(await lastDay(db, exchangeId)).toBe('2026-11-29');
    }));

  test('days that somebody already holds are not wished for', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await ladderOut(db, v);
      await borrowed(db, v.karim, v.ladder, tools, { startsOn: '2026-12-01', endsOn: '2026-12-01' });
      const wish = () => askForLonger(db, v.bruno, { exchangeId, until }, tools);
      expect(await refusal(db, wish)).toBe('not-free');
    }));

  test('a wish is for later, within a year, once at a time, and by the borrower', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await ladderOut(db, v);
      const wish = (actor: typeof v.bruno, day: string) =>
        refusal(db, () => askForLonger(db, actor, { exchangeId, until: toDay(day) }, tools));
      expect(await wish(v.bruno, '2026-11-29')).toBe('not-longer');
      expect(await wish(v.bruno, '2028-01-01')).toBe('too-far-ahead');
      expect(await wish(v.amina, '2026-12-02')).toBe('not-your-turn');
      expect(await wish(v.karim, '2026-12-02')).toBe('not-found');
      await askForLonger(db, v.bruno, { exchangeId, until }, tools);
      expect(await wish(v.bruno, '2026-12-03')).toBe('already-wished');
    }));

  test('nobody grants or refuses what was not wished, nor for Amina', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await ladderOut(db, v);
      expect(await refusal(db, () => grantLonger(db, v.amina, { exchangeId }, tools))).toBe('no-wish');
      const no = { exchangeId, reason: '' };
      expect(await refusal(db, () => refuseLonger(db, v.amina, no, tools))).toBe('no-wish');
      await askForLonger(db, v.bruno, { exchangeId, until }, tools);
      expect(await refusal(db, () => grantLonger(db, v.bruno, { exchangeId }, tools))).toBe('not-your-turn');
      expect(await refusal(db, () => refuseLonger(db, v.bruno, no, tools))).toBe('not-your-turn');
    }));

  test('a request that is not answered yet, and a gift, are not made longer', () =>
    story(async (db, { bruno, karim, ladder, pram }) => {
      const tools = pretendTools(monday);
      const loan = await borrowed(db, bruno, ladder, tools);
      expect(await refusal(db, () => askForLonger(db, bruno, { exchangeId: loan, until }, tools))).toBe(
        'too-late',
      );
      const gift = await wanted(db, karim, pram, tools);
      const wish = () => askForLonger(db, karim, { exchangeId: gift, until }, tools);
      expect(await refusal(db, wish)).toBe('not-your-turn');
    }));
});
