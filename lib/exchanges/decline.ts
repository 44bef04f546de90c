import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { DeclineInput } from './input';

/**
 * The owner says no, with a reason or without. The days are free at once.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function decline(
  db: Db,
  actor: Actor,
  { exchangeId, reason }: DeclineInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'decline', { remark: reason }, tools));
}
