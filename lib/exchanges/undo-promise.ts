import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { DeclineInput } from './input';

/**
 * The owner of a gift takes a promise back: the person is on the waiting list again, in the place that they had.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function undoPromise(
  db: Db,
  actor: Actor,
  { exchangeId, reason }: DeclineInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'undo-promise', { remark: reason }, tools));
}
