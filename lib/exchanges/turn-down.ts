import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { DeclineInput } from './input';

/**
 * Whoever looks for something says no to an offer.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function turnDown(
  db: Db,
  actor: Actor,
  { exchangeId, reason }: DeclineInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'turn-down', { remark: reason }, tools));
}
