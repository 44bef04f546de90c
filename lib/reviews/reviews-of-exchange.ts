import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId, type ReviewId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { reviewableFor, type Reviewable, type ReviewRow } from './completed';
import { reviewUntil, toFace, whyNotWrite, type Face } from './policy';

export type SideReview = {
  id: ReviewId;
  face: Face;
  text: string;
  /** NULL while hidden. */
  publishedAt: Date | null;
  reply: string | null;
};

/** What one side of an exchange sees of its reviews. */
export type ExchangeReviews = {
  canWrite: boolean;
  /** Until when it may be written. NULL before the exchange is completed. */
  until: Date | null;
  mine: SideReview | null;
  /** NULL until it is shown to everybody. */
  theirs: SideReview | null;
  otherWrote: boolean;
  canReply: boolean;
};

/** Undefined for somebody who is neither side. */
export async function reviewsOfExchange(
  db: Db,
  actor: Actor,
  exchangeId: ExchangeId,
  now: Date,
): Promise<ExchangeReviews | undefined> {
  const found = await reviewable(db, actor, exchangeId);
  if (!found) return undefined;
  const { completedAt, mine, theirs } = found;
  const shown = theirs?.publishedAt ? theirs : undefined;
  return {
    canWrite: whyNotWrite({ completedAt, hasWritten: mine !== undefined }, now) === null,
    until: completedAt && reviewUntil(completedAt),
    mine: mine ? toSide(mine) : null,
    theirs: shown ? toSide(shown) : null,
    otherWrote: theirs !== undefined,
    canReply: shown !== undefined && shown.reply === null,
  };
}

async function reviewable(db: Db, actor: Actor, exchangeId: ExchangeId): Promise<Reviewable | undefined> {
  try {
    return await reviewableFor(db, actor, exchangeId);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

const toSide = (review: ReviewRow): SideReview => ({
  id: asId<ReviewId>(review.id),
  face: toFace(review.face),
  text: review.text,
  publishedAt: review.publishedAt,
  reply: review.reply,
});
