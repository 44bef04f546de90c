import { and, eq } from 'drizzle-orm';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { markStale } from '@/lib/activities/stale';
import { findExchange } from '@/lib/exchanges/row';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import type { ReplyInput } from './input';
import { whyNotReply } from './policy';

/**
 * The person whom a review is about answers it, once, under it.
 * @throws Refused 'not-found' (also for anybody else) | 'not-published' | 'already-replied'
 */
export async function replyToReview(
  db: Db,
  actor: Actor,
  { reviewId, text }: ReplyInput,
  tools: Tools,
): Promise<void> {
  const { communityId, memberId } = actor;
  await db.transaction(async (tx) => {
    const theirs = and(
      eq(reviews.communityId, communityId),
      eq(reviews.id, reviewId),
      eq(reviews.aboutId, memberId),
    );
    const [review] = await tx.select().from(reviews).where(theirs).for('update');
    if (!review) throw new Refused('not-found');
    const no = whyNotReply({ isPublished: review.publishedAt !== null, hasReply: review.reply !== null });
    if (no) throw new Refused(no);
    await tx.update(reviews).set({ reply: text, repliedAt: tools.now }).where(theirs);
    const exchangeId = asId<ExchangeId>(review.exchangeId);
    await record(tx, actor, 'review.replied', { reviewId, exchangeId }, tools);
    const exchange = await findExchange(tx, communityId, exchangeId);
    if (!exchange) return;
    const { number, slug } = exchange.listing;
    await markStale(tx, communityId, { page: 'member', memberId }, { page: 'listing', number, slug });
  });
}
