import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import type { DeclineInput } from './input';
import { exchangeFor } from './row';

/**
 * The owner needs the thing back on the day that was agreed.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'no-wish'
 */
export async function refuseLonger(
  db: Db,
  actor: Actor,
  { exchangeId, reason }: DeclineInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { wishedEndsOn } = await exchangeFor(tx, actor, exchangeId, { lock: true });
    await advance(
      tx,
      actor,
      exchangeId,
      'refuse-longer',
      { remark: reason, wishedEndsOn: null, wishedPriceLines: null },
      tools,
    );
    if (wishedEndsOn === null) throw new Refused('no-wish');
  });
}
