import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import { priceToOffer } from './bargain';
import type { PriceInput } from './input';

/**
 * The owner answers a request to buy with another price; the asker says yes or no to it.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'fixed-price' | 'same-price'
 */
export async function counter(
  db: Db,
  actor: Actor,
  { exchangeId, cents, remark }: PriceInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const price = await priceToOffer(tx, actor, exchangeId, 'counter', cents);
    await advance(tx, actor, exchangeId, 'counter', { remark, price }, tools);
  });
}
