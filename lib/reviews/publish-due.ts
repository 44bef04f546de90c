import type { Db } from '@/db/types';
import { findExchange } from '@/lib/exchanges/row';
import type { Tools } from '@/lib/gateways/tools';
import type { CommunityId, ExchangeId } from '@/lib/ground/ids';
import { completedAt } from './completed';
import { reviewUntil } from './policy';
import { publish } from './publish';

/** What the job of the fourteenth day runs: a lone review is shown. Running it twice, or too early, does nothing. */
export async function publishDue(
  db: Db,
  { communityId, exchangeId }: { communityId: CommunityId; exchangeId: ExchangeId },
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const exchange = await findExchange(tx, communityId, exchangeId, { lock: true });
    const done = exchange && (await completedAt(tx, exchange));
    if (!done || tools.now < reviewUntil(done)) return;
    await publish(tx, { is: 'clock', communityId }, exchange, tools);
  });
}
