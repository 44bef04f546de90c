import { and, desc, eq } from 'drizzle-orm';
import { exchangeSteps } from '@/db/schema/exchanges';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import { exchangeFor, type Exchange } from '@/lib/exchanges/row';
import { isCompleted } from '@/lib/exchanges/states';
import type { Actor } from '@/lib/ground/actor';
import type { CommunityId, ExchangeId, MemberId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';

export type ReviewRow = typeof reviews.$inferSelect;

/** An exchange for somebody who may review it: the other side, when it was completed, and what was written. */
export type Reviewable = {
  exchange: Exchange;
  otherId: MemberId;
  /** NULL until it is completed. */
  completedAt: Date | null;
  mine: ReviewRow | undefined;
  theirs: ReviewRow | undefined;
};

/** @throws Refused 'not-found' for somebody who is neither side */
export async function reviewableFor(
  db: Db,
  actor: Actor,
  exchangeId: ExchangeId,
  options: { lock?: boolean } = {},
): Promise<Reviewable> {
  const exchange = await exchangeFor(db, actor, exchangeId, options);
  if (exchange.party !== 'owner' && exchange.party !== 'asker') throw new Refused('not-found');
  const written = await reviewsIn(db, actor.communityId, exchangeId);
  return {
    exchange,
    otherId: exchange.party === 'owner' ? exchange.askerId : exchange.ownerId,
    completedAt: await completedAt(db, exchange),
    mine: written.find((review) => review.authorId === actor.memberId),
    theirs: written.find((review) => review.authorId !== actor.memberId),
  };
}

export async function reviewsIn(
  db: Db,
  communityId: CommunityId,
  exchangeId: ExchangeId,
): Promise<ReviewRow[]> {
  return db
    .select()
    .from(reviews)
    .where(and(eq(reviews.communityId, communityId), eq(reviews.exchangeId, exchangeId)));
}

/** NULL until it is completed. */
export async function completedAt(db: Db, exchange: Exchange): Promise<Date | null> {
  if (!isCompleted(exchange.state)) return null;
  const [step] = await db
    .select({ at: exchangeSteps.at })
    .from(exchangeSteps)
    .where(
      and(
        eq(exchangeSteps.communityId, exchange.communityId),
        eq(exchangeSteps.exchangeId, exchange.id),
        eq(exchangeSteps.toState, 'completed'),
      ),
    )
    .orderBy(desc(exchangeSteps.id))
    .limit(1);
  return step?.at ?? exchange.since;
}
