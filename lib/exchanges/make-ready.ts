import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { advance } from './advance';
import type { AgreeInput } from './input';

/**
 * The owner says that what was sold can be collected.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late'
 */
export async function makeReady(
  db: Db,
  actor: Actor,
  { exchangeId, remark }: AgreeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction((tx) => advance(tx, actor, exchangeId, 'make-ready', { remark }, tools));
}
