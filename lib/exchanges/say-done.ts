import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import type { ExchangeInput } from './input';
import { beginsAt, exchangeFor } from './row';

/**
 * Either side says that the hour is over before the clock does, once it has begun.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'too-early'
 */
export async function sayDone(
  db: Db,
  actor: Actor,
  { exchangeId }: ExchangeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await exchangeFor(tx, actor, exchangeId, { lock: true });
    await advance(tx, actor, exchangeId, 'say-done', {}, tools);
    const begins = beginsAt(before);
    if (begins && tools.now < begins) throw new Refused('too-early');
  });
}
