import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exchangeSteps } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { acceptPrice } from '@/lib/exchanges/accept-price';
import { agree } from '@/lib/exchanges/agree';
import { allGood } from '@/lib/exchanges/all-good';
import { counter } from '@/lib/exchanges/counter';
import { counterBack } from '@/lib/exchanges/counter-back';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { handOver } from '@/lib/exchanges/hand-over';
import { makeReady } from '@/lib/exchanges/make-ready';
import { retract } from '@/lib/exchanges/retract';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { settle } from '@/lib/exchanges/settle';
import { tick } from '@/lib/exchanges/tick';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import { publishDue } from '@/lib/reviews/publish-due';
import { reviewsOf } from '@/lib/reviews/reviews-of';
import { writeReview } from '@/lib/reviews/write-review';
import { becomes, bought, priceOf } from '@/tests/exchanges/bargains';
import { codeOf, stateOf, stepsOf } from '@/tests/exchanges/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const later = (days: number): Tools => tools.at(new Date(monday.getTime() + days * 86_400_000));

const bicycle = (db: Db, v: Village, more: Partial<typeof listings.$inferInsert> = {}) =>
  addListing(db, v.pilat, v.nadia, 'sell', { title: 'Vélo', priceCents: 4500, ...more });
const say = (exchangeId: ExchangeId, price: string) => ({
  exchangeId,
  cents: Number(price) * 100,
  remark: '',
});
const yes = (exchangeId: ExchangeId) => ({ exchangeId, remark: '' });
const handed = async (db: Db, asker: Actor, exchangeId: ExchangeId, at: Tools) =>
  handOver(db, asker, { exchangeId, code: await codeOf(db, exchangeId, 'owner') }, at);

describe('a bicycle at a fixed price', () => {
  test('Bruno buys it: asked, agreed, ready, handed over, paid by hand, received, and thanked for', () =>
    story(async (db, v) => {
      const thing = await bicycle(db, v);
      const exchangeId = await bought(db, v.bruno, thing, tools);
      const waiting = await bought(db, v.karim, thing, tools);
      await db.update(listings).set({ priceCents: 9900 }).where(eq(listings.id, thing));
      expect(await priceOf(db, exchangeId)).toEqual({ cents: 4500, lines: ['1 item × 4500'] });

      await agree(db, v.nadia, yes(exchangeId), tools);
      expect(await refusal(db, () => agree(db, v.nadia, yes(waiting), tools))).toBe('already-promised');
      await makeReady(db, v.nadia, { exchangeId, remark: 'Il est gonflé' }, tools);
      expect(await refusal(db, () => makeReady(db, v.nadia, yes(exchangeId), tools))).toBe('too-late');
      await handed(db, v.bruno, exchangeId, later(1));
      await settle(db, v.nadia, { exchangeId }, later(1));
      expect(await refusal(db, () => settle(db, v.nadia, { exchangeId }, later(1)))).toBe('already-settled');
      expect(await refusal(db, () => settle(db, v.bruno, { exchangeId }, later(1)))).toBe('not-your-turn');
      await allGood(db, v.bruno, { exchangeId }, later(2));

      expect(await stateOf(db, waiting)).toBe('declined');
      const [row] = await db.select().from(listings).where(eq(listings.id, thing));
      expect(row?.state).toBe('closed');
      expect(await stepsOf(db, exchangeId)).toEqual([
        ...['ask', 'agree', 'make-ready', 'hand-over', 'settle', 'all-good'],
      ]);
      await writeReview(db, v.bruno, { exchangeId, face: 5, text: 'Comme neuf' }, later(3));
      await publishDue(db, { communityId: v.communityId, exchangeId }, later(20));
      expect(await reviewsOf(db, v.communityId, v.nadia.memberId)).toMatchObject([{ text: 'Comme neuf' }]);
    }));

  test('nobody may name another price', () =>
    story(async (db, v) => {
      const thing = await bicycle(db, v);
      expect(await refusal(db, () => bought(db, v.bruno, thing, tools, { offerCents: '30' }))).toBe(
        'fixed-price',
      );
      const exchangeId = await bought(db, v.bruno, thing, tools);
      expect(await refusal(db, () => counter(db, v.nadia, say(exchangeId, '50'), tools))).toBe('fixed-price');
      const page = await exchangePage(db, v.nadia, exchangeId, tools.now);
      expect(page?.verbs).toEqual(['agree', 'decline']);
    }));

  test('of three, two are sold to one and one to another, and the fourth buyer comes too late', () =>
    story(async (db, v) => {
      const thing = await bicycle(db, v, { units: 3 });
      const brunos = await bought(db, v.bruno, thing, tools, { units: 2 });
      const karims = await bought(db, v.karim, thing, tools);
      const lucies = await bought(db, v.lucie, thing, tools);
      expect(await priceOf(db, brunos)).toMatchObject({ cents: 9000 });
      expect(await refusal(db, () => bought(db, v.amina, thing, tools, { units: 4 }))).toBe('too-many-units');
      for (const exchangeId of [brunos, karims]) {
        await agree(db, v.nadia, yes(exchangeId), tools);
        await handed(db, exchangeId === brunos ? v.bruno : v.karim, exchangeId, tools);
      }
      expect(await stateOf(db, lucies)).toBe('declined');
    }));
});

describe('a bicycle whose price can be talked about', () => {
  test('nobody says yes to another price than the one on the page in front of them', () =>
    story(async (db, v) => {
      const thing = await bicycle(db, v, { takesOffers: true });
      const exchangeId = await bought(db, v.bruno, thing, tools, { offerCents: '35' });
      const seen = (euros: number) => ({ ...yes(exchangeId), seenCents: euros * 100 });
      await counter(db, v.nadia, say(exchangeId, '42'), tools);
      await counterBack(db, v.bruno, say(exchangeId, '20'), tools);
      expect(await refusal(db, () => agree(db, v.nadia, seen(35), tools))).toBe('price-changed');
      await counter(db, v.nadia, say(exchangeId, '60'), tools);
      expect(await refusal(db, () => acceptPrice(db, v.bruno, seen(42), tools))).toBe('price-changed');
      await acceptPrice(db, v.bruno, seen(60), tools);
      expect(await priceOf(db, exchangeId)).toMatchObject({ cents: 6000 });
      expect(await refusal(db, () => acceptPrice(db, v.bruno, seen(42), tools))).toBe('too-late');
    }));

  test('Bruno offers 35, Nadia says 42, they meet at 40, and the timeline tells it', () =>
    story(async (db, v) => {
      const thing = await bicycle(db, v, { takesOffers: true });
      const exchangeId = await bought(db, v.bruno, thing, tools, { offerCents: '35' });
      expect(await refusal(db, () => counter(db, v.bruno, say(exchangeId, '30'), tools))).toBe(
        'not-your-turn',
      );
      expect(await refusal(db, () => counter(db, v.nadia, say(exchangeId, '35'), tools))).toBe('same-price');
      await counter(db, v.nadia, say(exchangeId, '42'), later(1));
      expect(await refusal(db, () => agree(db, v.nadia, yes(exchangeId), later(1)))).toBe('too-late');
      const page = await exchangePage(db, v.bruno, exchangeId, later(1).now);
      expect(page).toMatchObject({ state: 'countered', mainVerb: 'accept-price', price: { cents: 4200 } });
      await counterBack(db, v.bruno, say(exchangeId, '40'), later(2));
      await agree(db, v.nadia, yes(exchangeId), later(3));
      expect(await priceOf(db, exchangeId)).toEqual({ cents: 4000, lines: ['1 offer × 4000'] });
      const steps = await db.select().from(exchangeSteps).where(eq(exchangeSteps.exchangeId, exchangeId));
      expect(steps.map(({ verb, priceCents }) => `${verb} ${priceCents ?? ''}`.trim())).toEqual([
        ...['ask 3500', 'counter 4200', 'counter-back 4000', 'agree'],
      ]);
    }));

  test('Bruno says yes to her price, and it is his', () =>
    story(async (db, v) => {
      const thing = await bicycle(db, v, { takesOffers: true });
      const exchangeId = await bought(db, v.bruno, thing, tools, { offerCents: '35' });
      await counter(db, v.nadia, say(exchangeId, '42'), tools);
      expect(await refusal(db, () => acceptPrice(db, v.nadia, yes(exchangeId), tools))).toBe('not-your-turn');
      await acceptPrice(db, v.bruno, yes(exchangeId), tools);
      expect(await stateOf(db, exchangeId)).toBe('agreed');
      expect(await refusal(db, () => counterBack(db, v.bruno, say(exchangeId, '1'), tools))).toBe('too-late');
    }));

  test('a price that nobody answers is gone six days after it was named', () =>
    story(async (db, v) => {
      const thing = await bicycle(db, v, { takesOffers: true });
      const exchangeId = await bought(db, v.bruno, thing, tools, { offerCents: '35' });
      const bell = { communityId: v.communityId, exchangeId, timer: 'expire' };
      await counter(db, v.nadia, say(exchangeId, '42'), later(5));
      await tick(db, bell, later(7));
      expect(await stateOf(db, exchangeId)).toBe('countered');
      await tick(db, bell, later(11));
      expect(await stateOf(db, exchangeId)).toBe('expired');
    }));
});

describe('what the clock does to a sale', () => {
  test('it lapses when nobody collects it, and is received after fourteen days without news', () =>
    story(async (db, v) => {
      const bell = (exchangeId: ExchangeId, timer: string) => ({
        communityId: v.communityId,
        exchangeId,
        timer,
      });
      const left = await bought(db, v.bruno, await bicycle(db, v), tools);
      await agree(db, v.nadia, yes(left), tools);
      await makeReady(db, v.nadia, yes(left), later(1));
      await tick(db, bell(left, 'pick-up-waits'), later(4));
      expect((await stepsOf(db, left)).at(-1)).toBe('pick-up-waits');
      await tick(db, bell(left, 'lapse'), later(61));
      expect(await stateOf(db, left)).toBe('expired');

      const had = await bought(db, v.karim, await bicycle(db, v), tools);
      await agree(db, v.nadia, yes(had), tools);
      await handed(db, v.karim, had, tools);
      await tick(db, bell(had, 'complete'), later(13));
      expect(await stateOf(db, had)).toBe('handed-over');
      await tick(db, bell(had, 'complete'), later(14));
      expect(await stateOf(db, had)).toBe('completed');
    }));

  test('nobody is said not to have come on the day on which they agreed', () =>
    story(async (db, v) => {
      const thing = await bicycle(db, v);
      const exchangeId = await bought(db, v.bruno, thing, tools);
      await agree(db, v.nadia, yes(exchangeId), tools);
      const missed = (at: Tools) => sayNoShow(db, v.nadia, { exchangeId, reason: 'Attendu une heure' }, at);
      expect(await refusal(db, () => missed(later(0.5)))).toBe('too-early');
      await missed(later(2));
      expect(await stateOf(db, exchangeId)).toBe('no-show');
      const again = await bought(db, v.karim, thing, later(2));
      await agree(db, v.nadia, yes(again), later(2));
    }));
});

describe('what a professional sold', () => {
  async function sold(db: Db, v: Village): Promise<ExchangeId> {
    await becomes(db, v.nadia, 'business');
    const exchangeId = await bought(db, v.bruno, await bicycle(db, v), tools);
    await agree(db, v.nadia, yes(exchangeId), tools);
    return exchangeId;
  }

  test('can be given up before it is collected, and until fourteen days after', () =>
    story(async (db, v) => {
      const early = await sold(db, v);
      await retract(db, v.bruno, yes(early), later(1));
      expect(await stateOf(db, early)).toBe('retracted');

      const had = await sold(db, v);
      await handed(db, v.bruno, had, tools);
      await allGood(db, v.bruno, { exchangeId: had }, tools);
      expect(await exchangePage(db, v.bruno, had, later(14).now)).toMatchObject({
        verbs: ['retract'],
        withdrawal: { is: 'open', until: '2026-12-07' },
      });
      expect(await refusal(db, () => retract(db, v.bruno, yes(had), later(15)))).toBe('withdrawal-over');
      expect((await exchangePage(db, v.bruno, had, later(15).now))?.verbs).toEqual([]);
      await retract(db, v.bruno, yes(had), later(14));
      expect(await stateOf(db, had)).toBe('retracted');
    }));

  test('is not given up by the seller, nor by a firm, nor when a neighbour sold it', () =>
    story(async (db, v) => {
      const exchangeId = await sold(db, v);
      expect(await refusal(db, () => retract(db, v.nadia, yes(exchangeId), tools))).toBe('not-your-turn');
      await becomes(db, v.bruno, 'business');
      expect(await refusal(db, () => retract(db, v.bruno, yes(exchangeId), tools))).toBe(
        'no-withdrawal-right',
      );
      await becomes(db, v.bruno, 'private');
      await becomes(db, v.nadia, 'private');
      const between = await bought(db, v.bruno, await bicycle(db, v), tools);
      await agree(db, v.nadia, yes(between), tools);
      expect(await refusal(db, () => retract(db, v.bruno, yes(between), tools))).toBe('no-withdrawal-right');
      expect(await exchangePage(db, v.bruno, between, tools.now)).toMatchObject({
        withdrawal: { is: 'none', because: 'private-seller' },
      });
    }));
});
