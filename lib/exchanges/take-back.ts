import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { DeclineInput } from './input';

/**
 * Whoever offered something takes the offer back before it is answered.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function takeBack(
  db: Db,
  actor: Actor,
  { exchangeId, reason }: DeclineInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'take-back', { remark: reason }, tools));
}
