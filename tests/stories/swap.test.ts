import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { handoverCodes } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { allGood } from '@/lib/exchanges/all-good';
import { cancel } from '@/lib/exchanges/cancel';
import { decline } from '@/lib/exchanges/decline';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { settleProblem } from '@/lib/exchanges/settle-problem';
import { swapOver } from '@/lib/exchanges/swap-over';
import { tick } from '@/lib/exchanges/tick';
import { withdraw } from '@/lib/exchanges/withdraw';
import type { Tools } from '@/lib/gateways/tools';
import type { ExchangeId, ListingId } from '@/lib/ground/ids';
import { writeReview } from '@/lib/reviews/write-review';
import { bought } from '@/tests/exchanges/bargains';
import { codeOf, holdsOf, stateOf, stepsOf } from '@/tests/exchanges/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const later = (days: number): Tools => tools.at(new Date(monday.getTime() + days * 86_400_000));
const yes = (exchangeId: ExchangeId) => ({ exchangeId, remark: '' });

/** Lucie has a tent that she would swap, Karim a stove; Bruno would give a lamp for either. */
async function things(db: Db, v: Village) {
  return {
    tent: await addListing(db, v.pilat, v.lucie, 'swap', { title: 'Tente', wanted: 'Un réchaud' }),
    stove: await addListing(db, v.pilat, v.karim, 'swap', { title: 'Réchaud' }),
    lamp: await addListing(db, v.pilat, v.bruno, 'give', { title: 'Lampe' }),
  };
}
const proposed = (db: Db, v: Village, thing: ListingId, mine: ListingId) =>
  bought(db, v.karim, thing, tools, { otherListingId: mine });
const stateOfListing = async (db: Db, id: ListingId) =>
  (await db.select().from(listings).where(eq(listings.id, id)))[0]?.state;

test('of five jars one is swapped: the others are still for sale, and the tent is gone', () =>
  story(async (db, v) => {
    const { tent } = await things(db, v);
    const jars = await addListing(db, v.pilat, v.karim, 'sell', { units: 5, priceCents: 600 });
    const waits = await bought(db, v.bruno, jars, tools);
    const exchangeId = await proposed(db, v, tent, jars);
    await agree(db, v.lucie, yes(exchangeId), tools);
    const enter = (who: typeof v.karim, code: string) => swapOver(db, who, { exchangeId, code }, later(1));
    await enter(v.lucie, await codeOf(db, exchangeId, 'asker', 'return'));
    await enter(v.karim, await codeOf(db, exchangeId, 'owner'));
    expect([await stateOfListing(db, tent), await stateOfListing(db, jars)]).toEqual(['closed', 'published']);
    expect(await stateOf(db, waits)).toBe('asked');
  }));

describe('Karim gives his stove for the tent of Lucie', () => {
  test('both say yes, both things change hands with a code each, and both listings are closed', () =>
    story(async (db, v) => {
      const { tent, stove, lamp } = await things(db, v);
      const exchangeId = await proposed(db, v, tent, stove);
      const brunos = await bought(db, v.bruno, stove, tools, { otherListingId: lamp });
      expect(await holdsOf(db, tent)).toEqual([]);
      await agree(db, v.lucie, yes(exchangeId), tools);
      expect([await holdsOf(db, tent), await holdsOf(db, stove)]).toEqual([[exchangeId], [exchangeId]]);
      expect(await refusal(db, () => agree(db, v.karim, yes(brunos), tools))).toBe('already-promised');

      const enter = (who: typeof v.karim, code: string) => swapOver(db, who, { exchangeId, code }, later(1));
      expect(await refusal(db, () => enter(v.karim, 'none00'))).toBe('wrong-code');
      const own = await codeOf(db, exchangeId, 'asker');
      expect(await refusal(db, () => enter(v.karim, own))).toBe('own-code');
      // Lucie enters what Karim shows when he gives the stove, then Karim what Lucie shows when she gives the tent.
      await enter(v.lucie, await codeOf(db, exchangeId, 'asker', 'return'));
      expect(await stateOf(db, exchangeId)).toBe('half');
      expect(await enter(v.lucie, await codeOf(db, exchangeId, 'asker', 'return'))).toEqual({
        already: true,
      });
      expect(await stateOf(db, exchangeId)).toBe('half');
      await enter(v.karim, await codeOf(db, exchangeId, 'owner'));
      expect(await stateOf(db, exchangeId)).toBe('handed-over');
      expect([await stateOfListing(db, tent), await stateOfListing(db, stove)]).toEqual(['closed', 'closed']);
      expect(await stateOf(db, brunos)).toBe('declined');
      expect(await stateOfListing(db, lamp)).toBe('published');
      const proven = await db.select().from(handoverCodes).where(eq(handoverCodes.exchangeId, exchangeId));
      expect(proven.every(({ usedAt }) => usedAt !== null)).toBe(true);

      await allGood(db, v.karim, { exchangeId }, later(2));
      await writeReview(db, v.lucie, { exchangeId, face: 5, text: 'Il chauffe' }, later(3));
      expect(await stepsOf(db, exchangeId)).toEqual([
        ...['ask', 'agree', 'hand-over', 'hand-over-too', 'all-good'],
      ]);
    }));

  test('not without saying what he gives, and not with what is not his to give', () =>
    story(async (db, v) => {
      const { tent, lamp } = await things(db, v);
      expect(await refusal(db, () => bought(db, v.karim, tent, tools))).toBe('swap-missing');
      expect(await refusal(db, () => proposed(db, v, tent, lamp))).toBe('not-yours-to-swap');
      const drill = await addListing(db, v.pilat, v.karim, 'lend', { title: 'Perceuse' });
      expect(await refusal(db, () => proposed(db, v, tent, drill))).toBe('not-yours-to-swap');
      const draft = await addListing(db, v.pilat, v.karim, 'swap', { state: 'paused' });
      expect(await refusal(db, () => proposed(db, v, tent, draft))).toBe('not-yours-to-swap');
    }));

  test('either of the two calls it off, and both things are free for others', () =>
    story(async (db, v) => {
      for (const who of [v.lucie, v.karim]) {
        const { tent, stove, lamp } = await things(db, v);
        const exchangeId = await proposed(db, v, tent, stove);
        await agree(db, v.lucie, yes(exchangeId), tools);
        await cancel(db, who, { exchangeId, reason: 'Je la garde' }, tools);
        expect([await holdsOf(db, tent), await holdsOf(db, stove)]).toEqual([[], []]);
        const brunos = await bought(db, v.bruno, stove, tools, { otherListingId: lamp });
        await agree(db, v.karim, yes(brunos), tools);
      }
    }));

  test('Lucie says no, or Karim takes it back, and nothing was ever held', () =>
    story(async (db, v) => {
      const { tent, stove } = await things(db, v);
      const first = await proposed(db, v, tent, stove);
      expect(await refusal(db, () => proposed(db, v, tent, stove))).toBe('already-asked');
      await decline(db, v.lucie, { exchangeId: first, reason: 'Pas besoin' }, tools);
      const second = await proposed(db, v, tent, stove);
      await withdraw(db, v.karim, { exchangeId: second }, tools);
      expect([await stateOf(db, first), await stateOf(db, second)]).toEqual(['declined', 'withdrawn']);
    }));

  test('a problem after the first hand-over keeps both things until it is settled', () =>
    story(async (db, v) => {
      const { tent, stove } = await things(db, v);
      const exchangeId = await proposed(db, v, tent, stove);
      await agree(db, v.lucie, yes(exchangeId), tools);
      await swapOver(db, v.karim, { exchangeId, code: await codeOf(db, exchangeId, 'owner') }, tools);
      await reportProblem(db, v.karim, { exchangeId, remark: 'Il manque un piquet' }, tools);
      expect([await holdsOf(db, tent), await holdsOf(db, stove)]).toEqual([[exchangeId], [exchangeId]]);
      await settleProblem(db, v.karim, { exchangeId, outcome: 'resume', remark: '' }, tools);
      expect(await exchangePage(db, v.lucie, exchangeId, tools.now)).toMatchObject({
        state: 'half',
        mainVerb: 'hand-over-too',
      });
    }));
});

test('the clock closes a swap that nobody answers, that nobody keeps, and that nobody complains of', () =>
  story(async (db, v) => {
    const bell = (exchangeId: ExchangeId, timer: string) => ({
      communityId: v.communityId,
      exchangeId,
      timer,
    });
    const a = await things(db, v);
    const left = await proposed(db, v, a.tent, a.stove);
    await tick(db, bell(left, 'expire'), later(6));
    expect(await stateOf(db, left)).toBe('expired');
    const b = await things(db, v);
    const missed = await proposed(db, v, b.tent, b.stove);
    await agree(db, v.lucie, yes(missed), tools);
    await tick(db, bell(missed, 'lapse'), later(60));
    expect([await holdsOf(db, b.tent), await holdsOf(db, b.stove)]).toEqual([[], []]);
    const c = await things(db, v);
    const done = await proposed(db, v, c.tent, c.stove);
    await agree(db, v.lucie, yes(done), tools);
    await swapOver(db, v.karim, { exchangeId: done, code: await codeOf(db, done, 'owner') }, tools);
    await tick(db, bell(done, 'half-waits'), later(3));
    expect((await stepsOf(db, done)).at(-1)).toBe('half-waits');
    await swapOver(
      db,
      v.karim,
      { exchangeId: done, code: await codeOf(db, done, 'owner', 'return') },
      later(3),
    );
    await tick(db, bell(done, 'complete'), later(5));
    expect(await stateOf(db, done)).toBe('completed');
  }));
