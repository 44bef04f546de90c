import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import type { CancelInput } from './input';
import { isProven } from './codes';
import { whyNotNoShow } from './deal-policy';
import { beginsAt, exchangeFor } from './row';

/**
 * Either side says that the other did not come, and what happened. The deal ends, and what it held is free at once.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'too-early' | 'was-on-board'
 */
export async function sayNoShow(
  db: Db,
  actor: Actor,
  { exchangeId, reason }: CancelInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await exchangeFor(tx, actor, exchangeId, { lock: true });
    await advance(tx, actor, exchangeId, 'say-no-show', { remark: reason }, tools);
    const wasOnBoard = await isProven(tx, before, 'boarding');
    const no = whyNotNoShow({ begins: beginsAt(before), since: before.since, wasOnBoard }, tools.now);
    if (no) throw new Refused(no);
  });
}
