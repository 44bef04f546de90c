import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import { widen } from './hold';
import type { ExchangeInput } from './input';
import { exchangeFor } from './row';

/**
 * The owner lets the borrower keep the thing until the day that they wished for.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'no-wish' | 'not-free' when somebody else holds those days by now
 */
export async function grantLonger(
  db: Db,
  actor: Actor,
  { exchangeId }: ExchangeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { wishedEndsOn: endsOn } = await exchangeFor(tx, actor, exchangeId, { lock: true });
    const told = endsOn ? { remark: endsOn, endsOn, wishedEndsOn: null } : {};
    const loan = await advance(tx, actor, exchangeId, 'grant-longer', told, tools);
    if (!endsOn || !loan.days) throw new Refused('no-wish');
    await widen(tx, loan, loan.days);
  });
}
