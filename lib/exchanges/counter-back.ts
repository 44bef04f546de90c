import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import { priceToOffer } from './bargain';
import type { PriceInput } from './input';

/**
 * The asker answers the owner's price with an offer of their own; the owner says yes or no to it.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'fixed-price' | 'same-price'
 */
export async function counterBack(
  db: Db,
  actor: Actor,
  { exchangeId, cents, remark }: PriceInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const price = await priceToOffer(tx, actor, exchangeId, 'counter-back', cents);
    await advance(tx, actor, exchangeId, 'counter-back', { remark, price }, tools);
  });
}
