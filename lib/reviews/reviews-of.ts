import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { pick } from '@/db/pick';
import { communities } from '@/db/schema/communities';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { members } from '@/db/schema/members';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import { modeOf, toProcess } from '@/lib/exchanges/states';
import type { Mode } from '@/lib/exchanges/vocabulary';
import { asId, type CommunityId, type MemberId, type PhotoId, type ReviewId } from '@/lib/ground/ids';
import { dayAt, type Day } from '@/lib/ground/period';
import { memberName } from '@/lib/members/name';
import { toFace, type Face } from './policy';

export type PublishedReview = {
  id: ReviewId;
  face: Face;
  text: string;
  authorId: MemberId;
  authorName: string;
  authorPhotoId: PhotoId | null;
  listingTitle: string;
  mode: Mode;
  /** The day on which the exchange was completed. */
  experiencedOn: Day;
  publishedAt: Date;
  reply: string | null;
  repliedAt: Date | null;
};

const completedAt = sql<Date>`coalesce((select max(${exchangeSteps.at}) from ${exchangeSteps}
  where ${exchangeSteps.exchangeId} = ${exchanges.id} and ${exchangeSteps.toState} = 'completed'), ${reviews.writtenAt})`.mapWith(
  reviews.writtenAt,
);

/** What others wrote about a member and is shown to everybody, latest first. */
export async function reviewsOf(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
  limit = 20,
): Promise<PublishedReview[]> {
  const rows = await about(db, { communityId, memberId, limit });
  return rows.map(({ review, author, process, title, completedAt: done, timeZone }) => ({
    id: asId<ReviewId>(review.id),
    face: toFace(review.face),
    text: review.text,
    authorId: asId<MemberId>(author.id),
    authorName: memberName(author.firstName, author.initial),
    authorPhotoId: author.photoId ? asId<PhotoId>(author.photoId) : null,
    listingTitle: title,
    mode: modeOf(toProcess(process)),
    experiencedOn: dayAt(done, timeZone),
    publishedAt: review.publishedAt ?? review.writtenAt,
    reply: review.reply,
    repliedAt: review.repliedAt,
  }));
}

const about = composed((db) =>
  db
    .select({
      review: pick(reviews, 'id', 'face', 'text', 'writtenAt', 'publishedAt', 'reply', 'repliedAt'),
      author: pick(members, 'id', 'firstName', 'initial', 'photoId'),
      process: exchanges.process,
      title: exchanges.listingTitle,
      completedAt,
      timeZone: communities.timeZone,
    })
    .from(reviews)
    .innerJoin(exchanges, eq(exchanges.id, reviews.exchangeId))
    .innerJoin(members, eq(members.id, reviews.authorId))
    .innerJoin(communities, eq(communities.id, reviews.communityId))
    .where(
      and(
        eq(reviews.communityId, sql.placeholder('communityId')),
        eq(reviews.aboutId, sql.placeholder('memberId')),
        isNotNull(reviews.publishedAt),
      ),
    )
    .orderBy(desc(reviews.publishedAt), desc(reviews.id))
    .limit(sql.placeholder('limit')),
);

/** How many reviews of a member are shown, and how many of them are happy. */
export async function reviewSummary(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<{ count: number; happy: number }> {
  const [row] = await db
    .select({
      count: sql<number>`count(*)::int`,
      happy: sql<number>`count(*) filter (where ${reviews.face} = 5)::int`,
    })
    .from(reviews)
    .where(
      and(
        eq(reviews.communityId, communityId),
        eq(reviews.aboutId, memberId),
        isNotNull(reviews.publishedAt),
      ),
    );
  return { count: row?.count ?? 0, happy: row?.happy ?? 0 };
}
