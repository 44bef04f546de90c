import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exchanges } from '@/db/schema/exchanges';
import type { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { retract } from '@/lib/exchanges/retract';
import { sayDone } from '@/lib/exchanges/say-done';
import { take } from '@/lib/exchanges/take';
import { tick } from '@/lib/exchanges/tick';
import type { ExchangeId, ListingId } from '@/lib/ground/ids';
import { becomes, bought, buying, offered } from '@/tests/exchanges/bargains';
import { holdsOf, out, stateOf } from '@/tests/exchanges/doings';
import { opened, slot, tuesday, wish } from '@/tests/plans/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const at = (instant: string) => tools.at(instant);
const yes = (exchangeId: ExchangeId) => ({ exchangeId, remark: '' });

/** Karim mends taps by the hour, with a micro-business. */
const taps = (db: Db, v: Village, more: Partial<typeof listings.$inferInsert> = {}) =>
  opened(db, v, v.karim, 'service', {
    ...{ title: 'Plomberie', slotMinutes: 60, maxMinutes: 240, hourCents: 4000 },
    ...{ provider: 'micro', siret: '73282932000074', ...more },
  });

const ticked = { asksToBegin: '1' };
/** Tuesday of the week after, nine to eleven. */
const soon = slot(9, 11);
const rowOf = async (db: Db, exchangeId: ExchangeId) =>
  (await db.select().from(exchanges).where(eq(exchanges.id, exchangeId)))[0];

async function agreed(db: Db, v: Village, listingId: ListingId): Promise<ExchangeId> {
  const { exchangeId } = await ask(db, v.bruno, wish(listingId, { ...soon, ...ticked }), tools);
  await agree(db, v.karim, yes(exchangeId), tools);
  return exchangeId;
}

describe('a plumber who is a professional', () => {
  test('begins within fourteen days only when Bruno asks for it expressly, and what he ticked is kept', () =>
    story(async (db, v) => {
      const listingId = await taps(db, v);
      const tries = [{}, { asksToBegin: '' }, { asksToBegin: '99' }];
      for (const unticked of tries)
        expect(
          await refusal(db, () => ask(db, v.bruno, wish(listingId, { ...soon, ...unticked }), tools)),
        ).toBe('begin-not-asked');
      const exchangeId = await agreed(db, v, listingId);
      expect(await rowOf(db, exchangeId)).toMatchObject({
        ...{ process: 'service/2', ownerStatus: 'business' },
        ...{ askedToBeginAt: monday, askedToBeginWording: 1 },
      });
    }));

  test('is asked for a later day without that, and so is one whom a firm asks', () =>
    story(async (db, v) => {
      const listingId = await taps(db, v);
      const late = await ask(db, v.bruno, wish(listingId, slot(9, 11, '2026-12-15')), tools);
      expect(await rowOf(db, late.exchangeId)).toMatchObject({ askedToBeginAt: null });
      await becomes(db, v.lucie, 'business');
      const firm = await ask(db, v.lucie, wish(listingId, soon), tools);
      expect(await rowOf(db, firm.exchangeId)).toMatchObject({ askedToBeginWording: null });
    }));

  test('is given up before he comes, and the hour is free again', () =>
    story(async (db, v) => {
      const listingId = await taps(db, v);
      const exchangeId = await agreed(db, v, listingId);
      const page = await exchangePage(db, v.bruno, exchangeId, tools.now);
      expect(page).toMatchObject({
        withdrawal: { is: 'open', until: '2026-12-07', owes: 'nothing' },
        askedToBegin: { at: monday, wording: 1 },
      });
      expect(page?.verbs).toContain('retract');
      expect((await exchangePage(db, v.karim, exchangeId, tools.now))?.verbs).not.toContain('retract');
      expect(await refusal(db, () => retract(db, v.karim, yes(exchangeId), tools))).toBe('not-your-turn');
      await retract(db, v.bruno, yes(exchangeId), tools);
      expect(await stateOf(db, exchangeId)).toBe('retracted');
      expect(await holdsOf(db, listingId)).toEqual([]);
    }));

  test('is given up while he works, for the part that he did, even when he calls it done', () =>
    story(async (db, v) => {
      const exchangeId = await agreed(db, v, await taps(db, v));
      const half = at(`${tuesday}T09:00:00Z`);
      await sayDone(db, v.karim, { exchangeId }, half);
      expect(await exchangePage(db, v.bruno, exchangeId, half.now)).toMatchObject({
        withdrawal: { is: 'open', owes: 'share' },
      });
      await retract(db, v.bruno, yes(exchangeId), half);
      expect(await stateOf(db, exchangeId)).toBe('retracted');
    }));

  test('is not given up any more once all is done, nor after the fourteenth day', () =>
    story(async (db, v) => {
      const exchangeId = await agreed(db, v, await taps(db, v));
      const after = at(`${tuesday}T10:00:00Z`);
      await tick(db, { communityId: v.communityId, exchangeId, timer: 'finish' }, after);
      expect(await exchangePage(db, v.bruno, exchangeId, after.now)).toMatchObject({
        withdrawal: { is: 'none', because: 'performed' },
      });
      expect(await refusal(db, () => retract(db, v.bruno, yes(exchangeId), after))).toBe(
        'no-withdrawal-right',
      );

      const listingId = await taps(db, v);
      const late = await ask(db, v.bruno, wish(listingId, slot(9, 11, '2026-12-15')), tools);
      await agree(db, v.karim, yes(late.exchangeId), tools);
      const eighth = at('2026-12-08T09:00:00Z');
      expect(await refusal(db, () => retract(db, v.bruno, yes(late.exchangeId), eighth))).toBe(
        'withdrawal-over',
      );
    }));

  test('is given up while a problem is talked about', () =>
    story(async (db, v) => {
      const exchangeId = await agreed(db, v, await taps(db, v));
      await reportProblem(db, v.karim, { exchangeId, remark: 'Pièce en retard' }, tools);
      await retract(db, v.bruno, yes(exchangeId), tools);
      expect(await stateOf(db, exchangeId)).toBe('retracted');
    }));

  test('who answers a request is taken with the same wish', () =>
    story(async (db, v) => {
      await becomes(db, v.karim, 'business');
      const request = await addListing(db, v.pilat, v.bruno, 'wanted-service', { title: 'Un plombier' });
      const when = { startsOn: tuesday, fromTime: '09:00', toTime: '11:00', price: '80' };
      const exchangeId = await offered(db, v.karim, request, tools, when);
      expect(await exchangePage(db, v.bruno, exchangeId, tools.now)).toMatchObject({ mustAskToBegin: true });
      expect(await refusal(db, () => take(db, v.bruno, yes(exchangeId), tools))).toBe('begin-not-asked');
      await take(db, v.bruno, { ...yes(exchangeId), asksToBegin: 1 }, tools);
      expect(await rowOf(db, exchangeId)).toMatchObject({ state: 'agreed', askedToBeginWording: 1 });
    }));
});

test('a neighbour who is paid gives no such right, nor does a hand that is given', () =>
  story(async (db, v) => {
    const listingId = await taps(db, v, { provider: 'cesu', siret: '' });
    const { exchangeId } = await ask(db, v.bruno, wish(listingId, soon), tools);
    await agree(db, v.karim, yes(exchangeId), tools);
    expect(await exchangePage(db, v.bruno, exchangeId, tools.now)).toMatchObject({
      withdrawal: { is: 'none', because: 'private-seller' },
    });
    expect(await refusal(db, () => retract(db, v.bruno, yes(exchangeId), tools))).toBe('no-withdrawal-right');
    await becomes(db, v.karim, 'business');
    const help = await opened(db, v, v.karim, 'help', { title: 'Vélo', slotMinutes: 60 });
    const hand = await ask(db, v.bruno, wish(help, slot(14, 15)), tools);
    expect(await exchangePage(db, v.bruno, hand.exchangeId, tools.now)).toMatchObject({
      withdrawal: { is: 'none', because: 'free' },
    });
  }));

test('a service that began before there was a way back keeps the process that it began under', () =>
  story(async (db, v) => {
    const exchangeId = await agreed(db, v, await taps(db, v));
    await db.update(exchanges).set({ process: 'service/1' }).where(eq(exchanges.id, exchangeId));
    expect(await exchangePage(db, v.bruno, exchangeId, tools.now)).toMatchObject({
      withdrawal: { is: 'none', because: 'begins' },
    });
    expect(await refusal(db, () => retract(db, v.bruno, yes(exchangeId), tools))).toBe('not-your-turn');
  }));

describe('what a professional lets', () => {
  const days = { startsOn: '2026-11-26', endsOn: '2026-12-04' };
  const tiller = (db: Db, v: Village, more: Partial<typeof listings.$inferInsert> = {}) =>
    addListing(db, v.pilat, v.amina, 'rent', { title: 'Motoculteur', dayCents: 500, ...more });

  test('begins early when that was asked for, and is given up for the days that it was out', () =>
    story(async (db, v) => {
      await becomes(db, v.amina, 'business');
      const thing = await tiller(db, v);
      expect(await refusal(db, () => bought(db, v.bruno, thing, tools, days))).toBe('begin-not-asked');
      const { exchangeId } = await ask(db, v.bruno, buying(thing, { ...days, ...ticked }), tools);
      const third = at('2026-11-28T09:00:00Z');
      await out(db, v.amina, v.bruno, exchangeId, at('2026-11-26T09:00:00Z'));
      expect(await exchangePage(db, v.bruno, exchangeId, third.now)).toMatchObject({
        withdrawal: { is: 'open', until: '2026-12-10', owes: 'share' },
      });
      await retract(db, v.bruno, yes(exchangeId), third);
      expect(await stateOf(db, exchangeId)).toBe('retracted');
    }));

  test('gives no such right when it is a canoe or a van for a date, whatever its listing says later', () =>
    story(async (db, v) => {
      await becomes(db, v.amina, 'business');
      const canoe = await tiller(db, v, { title: 'Canoë', isDatedLeisure: true });
      const exchangeId = await bought(db, v.bruno, canoe, tools, days);
      await agree(db, v.amina, yes(exchangeId), tools);
      expect(await rowOf(db, exchangeId)).toMatchObject({ isDatedLeisure: true, askedToBeginAt: null });
      expect(await exchangePage(db, v.bruno, exchangeId, tools.now)).toMatchObject({
        withdrawal: { is: 'none', because: 'leisure' },
      });
      expect(await refusal(db, () => retract(db, v.bruno, yes(exchangeId), tools))).toBe(
        'no-withdrawal-right',
      );
    }));
});
