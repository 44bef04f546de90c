import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { ExchangeInput } from './input';

/**
 * The owner says that the thing is back, without a code: it is theirs to lose. The borrower cannot.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function confirmReturn(
  db: Db,
  actor: Actor,
  { exchangeId }: ExchangeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'confirm-return', {}, tools));
}
