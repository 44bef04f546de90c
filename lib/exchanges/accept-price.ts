import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import { mustBeSeen } from './bargain';
import type { AcceptInput } from './input';

/**
 * The asker says yes to the owner's price: the thing is kept for them from now on.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'already-promised' | 'price-changed'
 */
export async function acceptPrice(
  db: Db,
  actor: Actor,
  { exchangeId, remark, seenCents }: AcceptInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const deal = await advance(tx, actor, exchangeId, 'accept-price', { remark }, tools);
    mustBeSeen(deal, seenCents);
  });
}
