import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { ExchangeInput } from './input';

/**
 * The owner of a thing that came back, or either side of a gift, says that all is well: the exchange is completed without
 * waiting for the clock.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function allGood(
  db: Db,
  actor: Actor,
  { exchangeId }: ExchangeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'all-good', {}, tools));
}
