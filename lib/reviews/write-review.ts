import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { reviewableFor } from './completed';
import type { WriteReviewInput } from './input';
import { reviewUntil, whyNotWrite } from './policy';
import { publish } from './publish';

/**
 * One side says how a completed exchange went. It stays hidden until the other wrote as well, or fourteen days have passed, so
 * that nobody writes in answer to what they read.
 * @throws Refused 'not-found' | 'not-completed' | 'already-written' | 'too-late'
 */
export async function writeReview(
  db: Db,
  actor: Actor,
  { exchangeId, face, text }: WriteReviewInput,
  tools: Tools,
): Promise<{ isPublished: boolean }> {
  const { now, jobs } = tools;
  return db.transaction(async (tx) => {
    const { exchange, otherId, completedAt, mine, theirs } = await reviewableFor(tx, actor, exchangeId, {
      lock: true,
    });
    const no = whyNotWrite({ completedAt, hasWritten: mine !== undefined }, now);
    if (no) throw new Refused(no);
    const { communityId } = actor;
    const who = { authorId: actor.memberId, aboutId: otherId };
    await tx.insert(reviews).values({ communityId, exchangeId, ...who, face, text, writtenAt: now });
    await record(tx, actor, 'review.written', { exchangeId }, tools);
    if (theirs) await publish(tx, actor, exchange, tools);
    else if (completedAt) {
      const options = { runAt: reviewUntil(completedAt), key: `review:${exchangeId}` };
      await jobs.enqueue(tx, 'review-timer', { communityId, exchangeId }, options);
    }
    return { isPublished: theirs !== undefined };
  });
}
