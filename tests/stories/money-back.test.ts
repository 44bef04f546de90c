import { describe, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { cancel } from '@/lib/exchanges/cancel';
import { refundOf } from '@/lib/exchanges/deal-policy';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { refund } from '@/lib/exchanges/refund';
import { finalStates, openStates } from '@/lib/exchanges/states';
import { settle } from '@/lib/exchanges/settle';
import type { ExchangeId } from '@/lib/ground/ids';
import { bought } from '@/tests/exchanges/bargains';
import { stateOf, stepsOf } from '@/tests/exchanges/doings';
import { heardFrom, mailTo, postTools, told } from '@/tests/notices/mailbox';
import { refusal, story } from '@/tests/support/story';
import { addListing, monday, type Village } from '@/tests/support/village';

const tools = postTools();

/** Bruno buys Nadia's bicycle, and she notes his forty-five euros before anything changes hands. */
async function paid(db: Db, v: Village): Promise<ExchangeId> {
  const listing = { title: 'Vélo', priceCents: 4500 };
  const exchangeId = await bought(
    db,
    v.bruno,
    await addListing(db, v.pilat, v.nadia, 'sell', listing),
    tools,
  );
  await agree(db, v.nadia, { exchangeId, remark: '' }, tools);
  await settle(db, v.nadia, { exchangeId }, tools);
  return exchangeId;
}
const refundSeen = async (db: Db, v: Village, exchangeId: ExchangeId) =>
  (await exchangePage(db, v.bruno, exchangeId, monday))?.refund;

describe('money that was received for what does not take place', () => {
  test('is to be given back until whoever received it says that it was', () =>
    story(async (db, v) => {
      const exchangeId = await paid(db, v);
      expect(await refundSeen(db, v, exchangeId)).toBeNull();
      await cancel(db, v.nadia, { exchangeId, reason: 'Je le garde' }, tools);
      expect(await refundSeen(db, v, exchangeId)).toEqual({ is: 'due', cents: 4500, at: null });
      await refund(db, v.nadia, { exchangeId }, tools);
      expect(await refundSeen(db, v, exchangeId)).toEqual({ is: 'given', cents: 4500, at: monday });
      expect(await stateOf(db, exchangeId)).toBe('cancelled');
      expect((await stepsOf(db, exchangeId)).at(-1)).toBe('refund');
    }));

  test('is not said to be back by whoever paid, before the deal is off, twice, or where none was received', () =>
    story(async (db, v) => {
      const exchangeId = await paid(db, v);
      const back = (who: typeof v.nadia) => refusal(db, () => refund(db, who, { exchangeId }, tools));
      expect(await back(v.nadia)).toBe('nothing-to-give-back');
      await cancel(db, v.bruno, { exchangeId, reason: 'Trop petit' }, tools);
      expect(await back(v.bruno)).toBe('not-your-turn');
      expect(await back(v.karim)).toBe('not-found');
      await refund(db, v.nadia, { exchangeId }, tools);
      expect(await back(v.nadia)).toBe('already-given-back');
    }));

  test('is spoken of in the letters: who gives it back, and that it was', () =>
    told(async (db, v) => {
      const exchangeId = await paid(db, v);
      await heardFrom(db, tools, () => cancel(db, v.nadia, { exchangeId, reason: 'Je le garde' }, tools));
      const off = await mailTo(db, 'bruno', 'exchange.cancel');
      expect(off.text).toMatch(/Nadia N?.*a noté avoir reçu 45,00/);
      expect(await heardFrom(db, tools, () => refund(db, v.nadia, { exchangeId }, tools))).toEqual([
        'bruno exchange.refund',
      ]);
      expect((await mailTo(db, 'bruno', 'exchange.refund')).text).toContain('45,00');
    }));

  const received = {
    ...{ priceCents: 1500, settledAt: monday, refundedAt: null, askedToBeginAt: null },
  };

  test('is owed in whole, save where somebody did not come or had asked for it to begin', () => {
    for (const state of finalStates)
      expect(refundOf({ ...received, state })?.is ?? null).toBe(
        state === 'completed' ? null : state === 'no-show' ? 'open' : 'due',
      );
    expect(refundOf({ ...received, state: 'retracted', askedToBeginAt: monday })?.is).toBe('open');
    for (const state of openStates) expect(refundOf({ ...received, state })).toBeNull();
    expect(refundOf({ ...received, state: 'cancelled', settledAt: null })).toBeNull();
  });
});
