import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import { closeWhenAnswered } from './close-when-answered';
import type { AgreeInput } from './input';
import { exchangeFor } from './row';

/**
 * Whoever looks for something says yes to an offer: the request has found its answer and is closed, and other offers are let go.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'already-promised' when another offer was taken before
 * | 'offer-gone' when what it points at was taken by somebody else
 */
export async function take(
  db: Db,
  actor: Actor,
  { exchangeId, remark }: AgreeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { communityId, listing } = await exchangeFor(tx, actor, exchangeId);
    // Two offers that are taken at the same moment come one after the other here.
    await tx
      .select({ id: listings.id })
      .from(listings)
      .where(and(eq(listings.communityId, communityId), eq(listings.id, listing.id)))
      .for('no key update');
    const after = await advance(tx, actor, exchangeId, 'take', { remark }, tools);
    await closeWhenAnswered(tx, after, tools);
  });
}
