import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import { useCode } from './codes';
import type { GiveBackInput } from './input';
import { exchangeFor } from './row';
import { isAfterReturn, isOut } from './states';
import { tryCode } from './try-code';

/**
 * Either side enters the code that the other shows: the thing is back, and its days are free. When the owner says that all is
 * well the loan is completed; when somebody sees a problem, it is reported with the same deed.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'wrong-code' | 'own-code' | 'too-many-tries'
 */
export async function giveBack(
  db: Db,
  actor: Actor,
  { exchangeId, code, outcome, remark }: GiveBackInput,
  tools: Tools,
): Promise<{ already: boolean }> {
  await tryCode(db, actor, exchangeId, tools.now);
  return db.transaction(async (tx) => {
    const exchange = await exchangeFor(tx, actor, exchangeId, { lock: true });
    if (isAfterReturn(exchange.state, exchange.problemFrom)) return { already: true };
    if (!isOut(exchange.state)) throw new Refused('too-late');
    await useCode(tx, exchange, 'return', code, tools.now);
    await advance(tx, actor, exchangeId, 'give-back', { remark: outcome === 'ok' ? remark : '' }, tools);
    if (outcome === 'problem') await advance(tx, actor, exchangeId, 'report-problem', { remark }, tools);
    else if (exchange.party === 'owner') await advance(tx, actor, exchangeId, 'all-good', {}, tools);
    return { already: false };
  });
}
