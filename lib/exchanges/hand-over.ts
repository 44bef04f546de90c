import { and, eq, ne, sql } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import { useCode } from './codes';
import { closeWhenGiven } from './close-when-given';
import type { CodeInput } from './input';
import { whyNotHandOver } from './policy';
import { exchangeFor, type Exchange } from './row';
import { isAfterHandOver } from './states';
import { tryCode } from './try-code';

/**
 * Either side enters the code that the other shows: the thing has changed hands. Entered again, it is simply done already.
 * The last unit of a gift closes its listing.
 * @throws Refused 'not-found' | 'not-agreed-yet' | 'too-late' | 'still-out' | 'wrong-code' | 'own-code' | 'too-many-tries'
 */
export async function handOver(
  db: Db,
  actor: Actor,
  { exchangeId, code }: CodeInput,
  tools: Tools,
): Promise<{ already: boolean }> {
  await tryCode(db, actor, exchangeId, tools.now);
  return db.transaction(async (tx) => {
    const exchange = await exchangeFor(tx, actor, exchangeId, { lock: true });
    if (isAfterHandOver(exchange.state, exchange.problemFrom)) return { already: true };
    const no = whyNotHandOver(exchange, await unitsOut(tx, exchange));
    if (no) throw new Refused(no);
    await useCode(tx, exchange, 'hand-over', code, tools.now);
    const after = await advance(tx, actor, exchangeId, 'hand-over', {}, tools);
    await closeWhenGiven(tx, after, tools);
    return { already: false };
  });
}

/** Units of the same thing that others have and that are to come back. */
async function unitsOut(db: Db, { communityId, id, listing }: Exchange): Promise<number> {
  const [row] = await db
    .select({ units: sql<number>`coalesce(sum(${exchanges.units}), 0)::int` })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        eq(exchanges.listingId, listing.id),
        eq(sql`coalesce(${exchanges.problemFrom}, ${exchanges.state})`, 'handed-over'),
        ne(exchanges.id, id),
      ),
    );
  return row?.units ?? 0;
}
