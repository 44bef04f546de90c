import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance, type Told } from './advance';
import { widen } from './hold';
import type { ExchangeInput } from './input';
import { exchangeFor, type Exchange } from './row';

/**
 * The owner lets the borrower keep the thing until the day that they wished for; a rental then costs what was shown for it.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'no-wish' | 'not-free' when somebody else holds those days by now
 */
export async function grantLonger(
  db: Db,
  actor: Actor,
  { exchangeId }: ExchangeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await exchangeFor(tx, actor, exchangeId, { lock: true });
    const loan = await advance(tx, actor, exchangeId, 'grant-longer', granted(before), tools);
    if (!before.wishedEndsOn || !loan.days) throw new Refused('no-wish');
    await widen(tx, loan, loan.days);
  });
}

function granted({ wishedEndsOn: endsOn, wishedPriceLines: lines }: Exchange): Told {
  if (!endsOn) return {};
  const cents = lines?.reduce((sum, line) => sum + line.totalCents, 0) ?? 0;
  const price = lines ? { price: { cents, lines } } : {};
  return { remark: endsOn, endsOn, wishedEndsOn: null, wishedPriceLines: null, ...price };
}
