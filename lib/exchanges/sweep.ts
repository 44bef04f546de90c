import { asc, inArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type CommunityId, type ExchangeId } from '@/lib/ground/ids';
import { setTimers } from './ring';
import { findExchange } from './row';
import { openStates } from './states';

/** Sets the timers of every open exchange anew, so that one whose job was lost or gave up rings all the same. */
export async function sweepExchanges(db: Db, tools: Tools): Promise<void> {
  const rows = await db
    .select({ id: exchanges.id, communityId: exchanges.communityId })
    .from(exchanges)
    .where(inArray(exchanges.state, openStates))
    .orderBy(asc(exchanges.id));
  for (const { id, communityId } of rows) {
    await db.transaction(async (tx) => {
      const exchange = await findExchange(tx, asId<CommunityId>(communityId), asId<ExchangeId>(id), {
        lock: true,
      });
      if (exchange) await setTimers(tx, null, exchange, tools);
    });
  }
}
