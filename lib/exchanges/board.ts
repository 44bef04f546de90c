import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import { isProven, useCode } from './codes';
import { whyNotBoard } from './deal-policy';
import type { CodeInput } from './input';
import { beginsAt, exchangeFor } from './row';
import { tableOf } from './states';
import { tryCode } from './try-code';

/**
 * Either side enters the code that the other shows: the passenger is in the car. Entered again, it is simply done already.
 * @throws Refused 'not-found' | 'not-your-turn' (no ride, or one that began without codes) | 'not-agreed-yet' |
 * 'not-the-day-yet' | 'too-late' | 'wrong-code' | 'own-code' | 'too-many-tries'
 */
export async function board(
  db: Db,
  actor: Actor,
  { exchangeId, code }: CodeInput,
  tools: Tools,
): Promise<{ already: boolean }> {
  await tryCode(db, actor, exchangeId, tools.now);
  return db.transaction(async (tx) => {
    const exchange = await exchangeFor(tx, actor, exchangeId, { lock: true });
    if (!tableOf(exchange.process).verbs.board) throw new Refused('not-your-turn');
    if (await isProven(tx, exchange, 'boarding')) return { already: true };
    const no = whyNotBoard({ ...exchange, begins: beginsAt(exchange) }, tools.now);
    if (no) throw new Refused(no);
    await useCode(tx, exchange, 'boarding', code, tools.now);
    await advance(tx, actor, exchangeId, 'board', {}, tools);
    return { already: false };
  });
}
