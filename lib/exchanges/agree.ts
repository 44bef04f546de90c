import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import { mustBeSeen } from './bargain';
import type { AcceptInput } from './input';

/**
 * The owner says yes. The days of a loan were held since it was asked for; a gift is promised now.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'already-promised' | 'price-changed'
 */
export async function agree(
  db: Db,
  actor: Actor,
  { exchangeId, remark, seenCents }: AcceptInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const deal = await advance(tx, actor, exchangeId, 'agree', { remark }, tools);
    mustBeSeen(deal, seenCents);
  });
}
