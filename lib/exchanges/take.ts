import { and, eq } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import { beginWording, whyNotBegin } from './begin-early';
import { closeWhenAnswered } from './close-when-answered';
import type { TakeInput } from './input';
import { exchangeFor, type Exchange } from './row';
import { saleOf } from './sale-of';
import { mustAskToBegin } from './wish-to-begin';

/**
 * Whoever looks for something says yes to an offer: the request has found its answer and is closed, and other offers are let go.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'already-promised' when another offer was taken before
 * | 'offer-gone' when what it points at was taken by somebody else | 'begin-not-asked' when a professional would begin within
 * the time for giving up and that was not asked for
 */
export async function take(
  db: Db,
  actor: Actor,
  { exchangeId, remark, asksToBegin }: TakeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const offer = await exchangeFor(tx, actor, exchangeId);
    const { communityId, listing } = offer;
    // Two offers that are taken at the same moment come one after the other here.
    await tx
      .select({ id: listings.id })
      .from(listings)
      .where(and(eq(listings.communityId, communityId), eq(listings.id, listing.id)))
      .for('no key update');
    const after = await advance(tx, actor, exchangeId, 'take', { remark }, tools);
    if (mustAskToBegin(offer, await saleOf(tx, offer, tools.now), tools.now)) {
      const no = whyNotBegin(asksToBegin);
      if (no) throw new Refused(no);
      await keepWish(tx, offer, tools.now);
    }
    await closeWhenAnswered(tx, after, tools);
  });
}

const keepWish = (tx: Db, { communityId, id }: Exchange, now: Date) =>
  tx
    .update(exchanges)
    .set({ askedToBeginAt: now, askedToBeginWording: beginWording })
    .where(and(eq(exchanges.communityId, communityId), eq(exchanges.id, id)));
