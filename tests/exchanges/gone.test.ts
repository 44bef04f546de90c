/** What happens around a thing once its last unit is with somebody else. */
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { stalePages } from '@/db/schema/activities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { counter } from '@/lib/exchanges/counter';
import { handOver } from '@/lib/exchanges/hand-over';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import { story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday } from '@/tests/support/village';
import { bought } from './bargains';
import { codeOf, stateOf } from './doings';

const tools = toolsWithQueue(monday);
const collected = async (db: Db, owner: Actor, asker: Actor, exchangeId: ExchangeId) => {
  await agree(db, owner, { exchangeId, remark: '' }, tools);
  await db.delete(stalePages);
  const code = await codeOf(db, exchangeId, 'owner');
  await handOver(db, asker, { exchangeId, code }, tools);
};

describe('the last of a thing', () => {
  test('is closed when it is handed over, and visitors see so at once', () =>
    story(async (db, v) => {
      await collected(db, v.nadia, v.karim, await bought(db, v.karim, v.pram, tools));
      const [pram] = await db.select().from(listings).where(eq(listings.id, v.pram));
      expect(pram?.state).toBe('closed');
      const told = (await db.select().from(stalePages)).map(({ page, subject }) => `${page} ${subject}`);
      expect(told.some((one) => one.startsWith('listing ') && one.includes(pram?.slug ?? 'none'))).toBe(true);
      expect(told).toEqual(expect.arrayContaining(['listings ', 'home ']));
    }));

  test('leaves nobody bargaining for it, nor offering it in a swap', () =>
    story(async (db, v) => {
      const bicycle = { title: 'Vélo', priceCents: 4500, takesOffers: true };
      const thing = await addListing(db, v.pilat, v.nadia, 'sell', bicycle);
      const lamp = await addListing(db, v.pilat, v.amina, 'swap', { title: 'Lampe' });
      const swap = await bought(db, v.nadia, lamp, tools, { otherListingId: thing });
      const karims = await bought(db, v.karim, thing, tools, { offerCents: '30' });
      await counter(db, v.nadia, { exchangeId: karims, cents: 4000, remark: '' }, tools);
      const brunos = await bought(db, v.bruno, thing, tools);
      await collected(db, v.nadia, v.bruno, brunos);
      expect(await stateOf(db, karims)).toBe('declined');
      expect(await stateOf(db, swap)).toBe('declined');
      expect(await stateOf(db, brunos)).toBe('handed-over');
    }));
});
