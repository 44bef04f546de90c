import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { CancelInput } from './input';

/**
 * Either side calls off what was agreed, before the thing is handed over, and says why. The days are free at once.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function cancel(
  db: Db,
  actor: Actor,
  { exchangeId, reason }: CancelInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'cancel', { remark: reason }, tools));
}
