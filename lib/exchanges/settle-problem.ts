import { and, desc, eq } from 'drizzle-orm';
import { exchangeSteps } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { advance } from './advance';
import type { SettleProblemInput } from './input';
import { endingOf, whyNotSettle } from './policy';
import { exchangeFor, type Exchange } from './row';

/**
 * Whoever reported a problem, or a moderator, says that it is settled: the exchange goes on where it was, or ends.
 * @throws Refused 'not-found' | 'too-late' | 'not-yours-to-settle'
 */
export async function settleProblem(
  db: Db,
  actor: Actor,
  { exchangeId, outcome, remark }: SettleProblemInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const exchange = await exchangeFor(tx, actor, exchangeId);
    if (exchange.problemFrom === null) throw new Refused('too-late');
    const reported = (await reporterOf(tx, exchange)) === actor.memberId;
    const no = whyNotSettle({ reported, moderates: exchange.party === 'moderator' });
    if (no) throw new Refused(no);
    const verb = outcome === 'resume' ? 'resume' : endingOf(exchange.problemFrom);
    await advance(tx, actor, exchangeId, verb, { remark }, tools);
  });
}

/** Who reported the problem that an exchange is in. */
async function reporterOf(db: Db, { communityId, id }: Exchange): Promise<string | null> {
  const [step] = await db
    .select({ by: exchangeSteps.byMemberId })
    .from(exchangeSteps)
    .where(
      and(
        eq(exchangeSteps.communityId, communityId),
        eq(exchangeSteps.exchangeId, id),
        eq(exchangeSteps.verb, 'report-problem'),
      ),
    )
    .orderBy(desc(exchangeSteps.id))
    .limit(1);
  return step?.by ?? null;
}
