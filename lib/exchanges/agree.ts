import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { AgreeInput } from './input';

/**
 * The owner says yes. The days of a loan were held since it was asked for; a gift is promised now.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'already-promised'
 */
export async function agree(
  db: Db,
  actor: Actor,
  { exchangeId, remark }: AgreeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'agree', { remark }, tools));
}
