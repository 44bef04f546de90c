import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { askPage } from '@/lib/exchanges/ask-page';
import { cancel } from '@/lib/exchanges/cancel';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { giveBack } from '@/lib/exchanges/give-back';
import { grantLonger } from '@/lib/exchanges/grant-longer';
import { refuseLonger } from '@/lib/exchanges/refuse-longer';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { settle } from '@/lib/exchanges/settle';
import { tick } from '@/lib/exchanges/tick';
import type { Tools } from '@/lib/gateways/tools';
import type { ExchangeId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { bought, priceOf } from '@/tests/exchanges/bargains';
import { codeOf, out, stateOf, stepsOf } from '@/tests/exchanges/doings';
import { findListingPage } from '@/lib/listings/listing-page';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const at = (day: string, hour = 10): Tools => tools.at(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
const yes = (exchangeId: ExchangeId) => ({ exchangeId, remark: '' });

const tiller = (db: Db, v: Village, more: Partial<typeof listings.$inferInsert> = {}) =>
  addListing(db, v.pilat, v.amina, 'rent', {
    ...{
      title: 'Motoculteur',
      dayCents: 500,
      weekCents: 2500,
      depositCents: 10_000,
      minDays: 2,
      maxDays: 20,
    },
    ...more,
  });
const nineDays = { startsOn: '2026-11-26', endsOn: '2026-12-04' };

describe('Bruno hires a tiller', () => {
  test('for a week and two days, pays by hand, keeps it two days longer for what was shown, and brings it back', () =>
    story(async (db, v) => {
      const thing = await tiller(db, v);
      const exchangeId = await bought(db, v.bruno, thing, tools, nineDays);
      expect(await priceOf(db, exchangeId)).toEqual({ cents: 3500, lines: ['1 week × 2500', '2 day × 500'] });
      expect(await exchangePage(db, v.bruno, exchangeId, tools.now)).toMatchObject({
        depositCents: 10_000,
        price: { cents: 3500 },
      });
      await db.update(listings).set({ depositCents: 1, minDays: 1 }).where(eq(listings.id, thing));
      await out(db, v.amina, v.bruno, exchangeId, tools);
      await settle(db, v.amina, { exchangeId }, tools);

      await askForLonger(db, v.bruno, { exchangeId, until: toDay('2026-12-06') }, at('2026-12-03'));
      const page = await exchangePage(db, v.amina, exchangeId, at('2026-12-03').now);
      expect(page?.mainVerb).toBe('grant-longer');
      expect(page?.wishedPriceLines?.map(({ totalCents }) => totalCents)).toEqual([2500, 2000]);
      expect(await priceOf(db, exchangeId)).toMatchObject({ cents: 3500 });
      await db.update(listings).set({ dayCents: 9900 }).where(eq(listings.id, thing));
      await grantLonger(db, v.amina, { exchangeId }, at('2026-12-03'));
      expect(await priceOf(db, exchangeId)).toMatchObject({ cents: 4500 });
      // Ten euros more are to be received.
      await settle(db, v.amina, { exchangeId }, at('2026-12-06'));

      const code = await codeOf(db, exchangeId, 'asker', 'return');
      await giveBack(db, v.amina, { exchangeId, code, outcome: 'ok', remark: '' }, at('2026-12-06'));
      expect(await stateOf(db, exchangeId)).toBe('completed');
    }));

  test('for as long as before when the wish is refused, at the price as before', () =>
    story(async (db, v) => {
      const exchangeId = await bought(db, v.bruno, await tiller(db, v), tools, nineDays);
      await out(db, v.amina, v.bruno, exchangeId, tools);
      await askForLonger(db, v.bruno, { exchangeId, until: toDay('2026-12-06') }, at('2026-12-03'));
      await refuseLonger(db, v.amina, { exchangeId, reason: 'J’en ai besoin' }, at('2026-12-03'));
      expect(await priceOf(db, exchangeId)).toMatchObject({ cents: 3500 });
      expect((await exchangePage(db, v.bruno, exchangeId, tools.now))?.wishedPriceLines).toBe(null);
    }));

  test('never for shorter or longer than its owner lets it', () =>
    story(async (db, v) => {
      const thing = await tiller(db, v);
      const oneDay = { startsOn: '2026-11-26', endsOn: '2026-11-26' };
      const aMonth = { startsOn: '2026-11-26', endsOn: '2026-12-26' };
      expect(await refusal(db, () => bought(db, v.bruno, thing, tools, oneDay))).toBe('too-short');
      expect(await refusal(db, () => bought(db, v.bruno, thing, tools, aMonth))).toBe('too-long');
      expect(await refusal(db, () => bought(db, v.bruno, thing, tools))).toBe('days-missing');
    }));

  test('not on days that are Karim’s, from the moment that Karim asked', () =>
    story(async (db, v) => {
      const thing = await tiller(db, v);
      const karims = await bought(db, v.karim, thing, tools, nineDays);
      expect(await refusal(db, () => bought(db, v.bruno, thing, tools, nineDays))).toBe('not-free');
      await agree(db, v.amina, yes(karims), tools);
      await cancel(db, v.karim, { exchangeId: karims, reason: 'Il pleut' }, tools);
      await bought(db, v.bruno, thing, tools, nineDays);
    }));

  test('and it is said when nobody comes, but not before the first day', () =>
    story(async (db, v) => {
      const exchangeId = await bought(db, v.bruno, await tiller(db, v), tools, nineDays);
      await agree(db, v.amina, yes(exchangeId), tools);
      const missed = (when: Tools) => sayNoShow(db, v.bruno, { exchangeId, reason: 'Porte close' }, when);
      expect(await refusal(db, () => missed(at('2026-11-25')))).toBe('too-early');
      await missed(at('2026-11-26'));
      expect(await stateOf(db, exchangeId)).toBe('no-show');
    }));
});

test('the clock reminds of a rental as of a loan, and lets it lapse', () =>
  story(async (db, v) => {
    const bell = (exchangeId: ExchangeId, timer: string) => ({
      communityId: v.communityId,
      exchangeId,
      timer,
    });
    const kept = await bought(db, v.bruno, await tiller(db, v), tools, nineDays);
    await agree(db, v.amina, yes(kept), tools);
    await tick(db, bell(kept, 'starts-tomorrow'), at('2026-11-25', 16));
    await tick(db, bell(kept, 'lapse'), at('2026-12-06', 0));
    expect(await stateOf(db, kept)).toBe('expired');
    const late = await bought(db, v.karim, await tiller(db, v), tools, nineDays);
    await out(db, v.amina, v.karim, late, tools);
    for (const [timer, day, hour] of [
      ['return-tomorrow', '2026-12-03', 16],
      ['return-today', '2026-12-04', 7],
      ['overdue-1', '2026-12-05', 8],
      ['overdue-3', '2026-12-07', 8],
    ] as const)
      await tick(db, bell(late, timer), at(day, hour));
    expect((await stepsOf(db, late)).slice(-4)).toEqual([
      ...['return-tomorrow', 'return-today', 'overdue-1', 'overdue-3'],
    ]);
  }));

test('a saw that is let by the hour is asked for by the hour, and paid by the hour', () =>
  story(async (db, v) => {
    const saw = await addListing(db, v.pilat, v.amina, 'rent', { title: 'Scie', hourCents: 400 });
    const hours = { startsAt: '2026-11-26T14:00:00+01:00', endsAt: '2026-11-26T17:00:00+01:00' };
    expect(await refusal(db, () => bought(db, v.bruno, saw, tools, nineDays))).toBe('not-by-the-day');
    const exchangeId = await bought(db, v.bruno, saw, tools, hours);
    expect(await priceOf(db, exchangeId)).toEqual({ cents: 1200, lines: ['3 hour × 400'] });
    expect(await refusal(db, () => bought(db, v.karim, saw, tools, hours))).toBe('not-free');
    await out(db, v.amina, v.bruno, exchangeId, tools);
    const longer = () => askForLonger(db, v.bruno, { exchangeId, until: toDay('2026-11-28') }, tools);
    expect(await refusal(db, longer)).toBe('not-longer');
  }));

test('a tiller with a price by the hour and by the day is had for either, and hours keep the day from others', () =>
  story(async (db, v) => {
    const both = { title: 'Motobineuse', hourCents: 500, dayCents: 2000, maxDays: 5 };
    const thing = await addListing(db, v.pilat, v.amina, 'rent', both);
    const hours = { startsAt: '2026-11-26T09:00:00+01:00', endsAt: '2026-11-26T11:00:00+01:00' };
    const twoDays = { startsOn: '2026-11-26', endsOn: '2026-11-27' };
    const page = await askPage(db, v.bruno, thing, tools.now);
    expect(page?.listing).toMatchObject({ period: 'days', isByHourToo: true });

    const byHour = await bought(db, v.bruno, thing, tools, hours);
    expect(await priceOf(db, byHour)).toEqual({ cents: 1000, lines: ['2 hour × 500'] });
    expect(await refusal(db, () => bought(db, v.karim, thing, tools, twoDays))).toBe('not-free');
    const seen = await askPage(db, v.karim, thing, tools.now);
    expect(seen?.calendar.find(({ day }) => day === '2026-11-26')?.is).toBe('taken');

    const later = { startsOn: '2026-11-28', endsOn: '2026-11-29' };
    const byDay = await bought(db, v.karim, thing, tools, later);
    expect(await priceOf(db, byDay)).toEqual({ cents: 4000, lines: ['2 day × 2000'] });
    const within = { startsAt: '2026-11-28T09:00:00+01:00', endsAt: '2026-11-28T11:00:00+01:00' };
    expect(await refusal(db, () => bought(db, v.lucie, thing, tools, within))).toBe('not-free');
  }));

test('for how many hours a thing is let stands on its page', () =>
  story(async (db, v) => {
    const limits = { minMinutes: 120, maxMinutes: 360 };
    const saw = await addListing(db, v.pilat, v.amina, 'rent', { title: 'Scie', hourCents: 400, ...limits });
    const number = (await askPage(db, v.bruno, saw, tools.now))?.listing.number ?? 0;
    expect(await findListingPage(db, v.communityId, number)).toMatchObject(limits);
  }));
