import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import type { ExchangeInput } from './input';
import { whyNotSettlePrice } from './deal-policy';
import { exchangeFor } from './row';

/**
 * The owner says that the price was received by hand. Nothing moves, and both sides see when.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'nothing-to-pay' | 'already-settled'
 */
export async function settle(
  db: Db,
  actor: Actor,
  { exchangeId }: ExchangeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await exchangeFor(tx, actor, exchangeId, { lock: true });
    await advance(tx, actor, exchangeId, 'settle', { isSettled: true }, tools);
    const no = whyNotSettlePrice(before);
    if (no) throw new Refused(no);
  });
}
