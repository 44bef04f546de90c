import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { helpedOften } from '@/lib/exchanges/helped-often';
import { settle } from '@/lib/exchanges/settle';
import { tick } from '@/lib/exchanges/tick';
import type { ExchangeId } from '@/lib/ground/ids';
import { stateOf, stepsOf } from '@/tests/exchanges/doings';
import { at, opened, slot, tuesday, wish } from '@/tests/plans/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { monday, type Village } from '@/tests/support/village';

const tools = toolsWithQueue(monday);
const rowOf = async (db: Db, id: ExchangeId) =>
  (await db.select().from(exchanges).where(eq(exchanges.id, id)))[0];

const bikes = (db: Db, v: Village) =>
  opened(db, v, v.karim, 'help', { title: 'Réparer votre vélo', slotMinutes: 90, bufferMinutes: 30 });
const lessons = (db: Db, v: Village) =>
  opened(db, v, v.karim, 'service', { title: 'Cours de guitare', slotMinutes: 60, hourCents: 2400 });

test('Karim mends Bruno’s bicycle, and nobody pays', () =>
  story(async (db, v) => {
    const listingId = await bikes(db, v);
    const { exchangeId } = await ask(db, v.bruno, wish(listingId, slot(9, 10.5)), tools);
    expect(await rowOf(db, exchangeId)).toMatchObject({ priceCents: null, process: 'service/2' });

    // The next one begins when Karim has put his tools away.
    const between = () => ask(db, v.lucie, wish(listingId, slot(10.5, 12)), tools);
    expect(await refusal(db, between)).toBe('not-a-slot');
    await ask(db, v.lucie, wish(listingId, slot(11, 12.5)), tools);

    await agree(db, v.karim, { exchangeId, remark: 'Apporte une chambre à air.' }, tools);
    expect(await refusal(db, () => settle(db, v.karim, { exchangeId }, tools))).toBe('nothing-to-pay');
    const ring = (timer: string, when: string) =>
      tick(db, { communityId: v.communityId, exchangeId, timer }, tools.at(when));
    await ring('starts-tomorrow', at(9, '2026-11-30'));
    await ring('starts-soon', at(7));
    await ring('finish', at(10.5));
    await ring('complete', at(10.5, '2026-12-03'));
    expect(await stepsOf(db, exchangeId)).toEqual([
      ...['ask', 'agree', 'starts-tomorrow', 'starts-soon', 'finish', 'complete'],
    ]);
  }));

test('Karim teaches the guitar, and the price is the one that was asked for', () =>
  story(async (db, v) => {
    const listingId = await lessons(db, v);
    const { exchangeId } = await ask(db, v.bruno, wish(listingId, slot(10, 11)), tools);
    expect(await rowOf(db, exchangeId)).toMatchObject({
      priceCents: 2400,
      priceLines: [{ of: 'hour', count: 1, units: 1, unitCents: 2400, totalCents: 2400 }],
    });
    await agree(db, v.karim, { exchangeId, remark: '' }, tools);
    await settle(db, v.karim, { exchangeId }, tools.at(at(11)));
    expect(await refusal(db, () => settle(db, v.karim, { exchangeId }, tools.at(at(12))))).toBe(
      'already-settled',
    );
    expect(await stateOf(db, exchangeId)).toBe('agreed');
  }));

describe('an hour of somebody’s time is refused', () => {
  test.each([
    ['by the day', { startsOn: tuesday }, 'not-by-the-day'],
    ['for twice as long as it takes', slot(9, 12), 'too-long'],
    ['at lunch on Saturday', slot(12, 13.5, '2026-12-05'), 'closed-then'],
    ['yesterday', slot(9, 10.5, '2026-11-20'), 'in-the-past'],
    ['without saying when', {}, 'slot-missing'],
    ['for two at once', { ...slot(9, 10.5), units: 2 }, 'too-many-units'],
  ])('%s', (_, said, because) =>
    story(async (db, v) => {
      const listingId = await bikes(db, v);
      expect(await refusal(db, () => ask(db, v.bruno, wish(listingId, said), tools))).toBe(because);
    }),
  );
});

test('a request that nobody answers expires before its hour, and six days after it was made at the latest', () =>
  story(async (db, v) => {
    const listingId = await bikes(db, v);
    const soon = (await ask(db, v.bruno, wish(listingId, slot(9, 10.5, '2026-11-25')), tools)).exchangeId;
    const late = (await ask(db, v.bruno, wish(listingId, slot(9, 10.5, '2026-12-15')), tools)).exchangeId;
    expect((await rowOf(db, soon))?.answerBy?.getTime()).toBeLessThanOrEqual(Date.parse(at(9, '2026-11-25')));
    expect((await rowOf(db, late))?.answerBy).toEqual(new Date('2026-11-29T09:00:00Z'));
  }));

test('a hand that is given to the same neighbour over and over is counted, so that both are told', () =>
  story(async (db, v) => {
    const listingId = await bikes(db, v);
    const pair = { ownerId: v.karim.memberId, askerId: v.bruno.memberId };
    for (const day of ['01', '02', '03', '04', '07']) {
      expect(await helpedOften(db, v.communityId, pair, monday)).toBeNull();
      const { exchangeId } = await ask(db, v.bruno, wish(listingId, slot(9, 10.5, `2026-12-${day}`)), tools);
      await agree(db, v.karim, { exchangeId, remark: '' }, tools);
    }
    expect(await helpedOften(db, v.communityId, pair, monday)).toBe(5);
    expect(await helpedOften(db, v.communityId, { ...pair, askerId: v.lucie.memberId }, monday)).toBeNull();
    expect(await helpedOften(db, v.communityId, pair, new Date('2028-01-01T00:00:00Z'))).toBeNull();
  }));
