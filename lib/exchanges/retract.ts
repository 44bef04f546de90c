import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import type { AgreeInput } from './input';
import { exchangeFor } from './row';
import { saleOf } from './sale-of';
import { whyNotRetract } from './withdrawal';

/**
 * A consumer gives up what a professional sells, lets or does for them, without having to say why; a letter tells both what was declared and when.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'no-withdrawal-right' | 'withdrawal-over'
 */
export async function retract(
  db: Db,
  actor: Actor,
  { exchangeId, remark }: AgreeInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const sale = await exchangeFor(tx, actor, exchangeId, { lock: true });
    await advance(tx, actor, exchangeId, 'retract', { remark }, tools);
    const no = whyNotRetract(await saleOf(tx, sale, tools.now), dayAt(tools.now, sale.timeZone));
    if (no) throw new Refused(no);
  });
}
