import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import { requestCalls } from '@/db/schema/requests';
import type { Db } from '@/db/types';
import { cancel } from '@/lib/exchanges/cancel';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { take } from '@/lib/exchanges/take';
import { tick } from '@/lib/exchanges/tick';
import type { Tools } from '@/lib/gateways/tools';
import type { ExchangeId, ListingId } from '@/lib/ground/ids';
import { callAgain } from '@/lib/requests/call-again';
import { offered } from '@/tests/exchanges/bargains';
import { allMails, heardFrom, mailTo, postTools, told } from '@/tests/notices/mailbox';
import { addListing, type Village } from '@/tests/support/village';

const weekend = { startsOn: '2026-11-28', endsOn: '2026-11-29' };
const tools = postTools();
const onSunday = tools.at('2026-11-29T09:00:00Z');
const why = (exchangeId: ExchangeId) => ({ exchangeId, reason: 'Empêchement' });

/** Karim looks for a drill; Amina has one, and he takes it. */
async function taken(db: Db, v: Village, until: string | null = '2026-12-20', by: Tools = tools) {
  const more = { title: 'Une perceuse', availableUntil: until };
  const request = await addListing(db, v.pilat, v.karim, 'wanted-lend', more);
  const exchangeId = await offered(db, v.amina, request, by, weekend);
  await take(db, v.karim, { exchangeId, remark: '' }, by);
  expect(await stateOf(db, request)).toBe('closed');
  return { request, exchangeId };
}

const stateOf = async (db: Db, id: ListingId) =>
  (await db.select({ state: listings.state }).from(listings).where(eq(listings.id, id)))[0]?.state;

describe('a request whose answer came to nothing', () => {
  test('is shown again when the neighbour calls it off, which its author is told in the same mail', () =>
    told(async (db, v) => {
      const { request, exchangeId } = await taken(db, v);
      const deed = () => cancel(db, v.amina, why(exchangeId), tools);
      expect(await heardFrom(db, tools, deed)).toEqual(['karim exchange.cancel']);
      expect(await stateOf(db, request)).toBe('published');
      expect((await mailTo(db, 'karim', 'exchange.cancel')).text).toContain(
        'Votre recherche est de nouveau affichée',
      );
      const again = await offered(db, v.bruno, request, tools, weekend);
      await take(db, v.karim, { exchangeId: again, remark: '' }, tools);
      expect(await stateOf(db, request)).toBe('closed');
    }));

  test('is shown again when its author calls it off, who is told, and the neighbour of the end alone', () =>
    told(async (db, v) => {
      const { request, exchangeId } = await taken(db, v);
      const deed = () => cancel(db, v.karim, why(exchangeId), tools);
      expect(await heardFrom(db, tools, deed)).toEqual(['amina exchange.cancel', 'karim exchange.cancel']);
      expect(await stateOf(db, request)).toBe('published');
      expect((await mailTo(db, 'karim', 'exchange.cancel')).subject).toContain('de nouveau affichée');
      expect((await mailTo(db, 'amina', 'exchange.cancel')).text).not.toContain('de nouveau affichée');
    }));

  test('is shown again when nobody came, and when nobody said anything more', () =>
    told(async (db, v) => {
      const first = await taken(db, v);
      await sayNoShow(db, v.karim, why(first.exchangeId), onSunday);
      expect(await stateOf(db, first.request)).toBe('published');
      const { request, exchangeId } = await taken(db, v);
      const bell = { communityId: v.communityId, exchangeId, timer: 'lapse' };
      const deed = () => tick(db, bell, tools.at('2026-12-02T09:00:00Z'));
      expect(await heardFrom(db, tools, deed)).toContain('karim exchange.lapse');
      expect(await stateOf(db, request)).toBe('published');
    }));

  test('is called to no neighbour again', () =>
    told(async (db, v) => {
      const { request, exchangeId } = await taken(db, v);
      await heardFrom(db, tools, () => cancel(db, v.amina, why(exchangeId), tools));
      await callAgain(db, tools.at('2026-11-25T09:00:00Z'));
      expect(await db.$count(requestCalls, eq(requestCalls.listingId, request))).toBe(0);
      expect((await allMails(db)).filter(({ kind }) => kind.startsWith('request'))).toEqual([]);
    }));

  test('stays closed when its days are over, or when its author has removed it', () =>
    told(async (db, v) => {
      const { request, exchangeId } = await taken(db, v, '2026-11-28');
      await sayNoShow(db, v.karim, why(exchangeId), onSunday);
      expect(await stateOf(db, request)).toBe('closed');
      const other = await taken(db, v);
      await db.update(listings).set({ state: 'removed' }).where(eq(listings.id, other.request));
      await cancel(db, v.amina, why(other.exchangeId), tools);
      expect(await stateOf(db, other.request)).toBe('removed');
    }));
});
