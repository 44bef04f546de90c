import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { ExchangeInput } from './input';

/**
 * The asker takes the request back before it is answered.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function withdraw(
  db: Db,
  actor: Actor,
  { exchangeId }: ExchangeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'withdraw', {}, tools));
}
