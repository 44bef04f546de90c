import { and, eq, isNull } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { writeStep } from './advance';
import { whyNotRefund } from './deal-policy';
import type { ExchangeInput } from './input';
import { exchangeFor } from './row';

/**
 * The owner says that what they had received by hand was given back. It belongs to no process: whatever ended the deal, the state
 * stays, and nothing moves.
 * @throws Refused 'not-found' | 'not-your-turn' | 'nothing-to-give-back' | 'already-given-back'
 */
export async function refund(
  db: Db,
  actor: Actor,
  { exchangeId }: ExchangeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const exchange = await exchangeFor(tx, actor, exchangeId, { lock: true });
    if (exchange.party !== 'owner') throw new Refused('not-your-turn');
    const no = whyNotRefund(exchange);
    if (no) throw new Refused(no);
    const { communityId, state } = exchange;
    await tx
      .update(exchanges)
      .set({ refundedAt: tools.now, updatedAt: tools.now })
      .where(
        and(
          eq(exchanges.communityId, communityId),
          eq(exchanges.id, exchangeId),
          isNull(exchanges.refundedAt),
        ),
      );
    await writeStep(tx, actor, exchange, state, 'refund', { remark: '' }, tools.now);
    await record(tx, actor, 'exchange.stepped', { exchangeId, verb: 'refund', state }, tools);
  });
}
