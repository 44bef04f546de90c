import { and, eq, isNotNull } from 'drizzle-orm';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import type { OurHeard } from '@/lib/activities/react';
import { otherSide } from '@/lib/exchanges/states';
import type { Side } from '@/lib/exchanges/vocabulary';
import type { Tools } from '@/lib/gateways/tools';
import type { Scene } from './scene';
import { sceneOf, sideOf, tell } from './tell';
import { reviewToRead, reviewWritten } from './thanks';
import { bothSides } from './told';

/** One side wrote, and the other is invited to, while that is still hidden. */
export async function tellWritten(db: Db, heard: OurHeard, tools: Tools): Promise<void> {
  const scene = await sceneOf(db, heard);
  const by = scene && sideOf(heard, scene);
  if (!scene || !by || (await publishedAbout(db, scene)).length > 0) return;
  const drafts = [reviewWritten({ scene, links: tools.links }, otherSide(by))];
  await tell(db, heard, scene, { kind: 'review.written', drafts }, tools);
}

/** Whoever was written about may now read it. */
export async function tellReviews(db: Db, heard: OurHeard, tools: Tools): Promise<void> {
  const scene = await sceneOf(db, heard);
  if (!scene) return;
  const readers = await publishedAbout(db, scene);
  const drafts = readers.map((side) => reviewToRead({ scene, links: tools.links }, side, 'published'));
  await tell(db, heard, scene, { kind: 'reviews.published', drafts }, tools);
}

/** The author of a review learns of the answer to it. */
export async function tellReply(db: Db, heard: OurHeard, tools: Tools): Promise<void> {
  const scene = await sceneOf(db, heard);
  const by = scene && sideOf(heard, scene);
  if (!scene || !by) return;
  const drafts = [reviewToRead({ scene, links: tools.links }, otherSide(by), 'replied')];
  await tell(db, heard, scene, { kind: 'review.replied', drafts }, tools);
}

async function publishedAbout(db: Db, { community, exchangeId, owner, asker }: Scene): Promise<Side[]> {
  const rows = await db
    .select({ aboutId: reviews.aboutId })
    .from(reviews)
    .where(
      and(
        eq(reviews.communityId, community.id),
        eq(reviews.exchangeId, exchangeId),
        isNotNull(reviews.publishedAt),
      ),
    );
  const read = new Set(rows.map((row) => row.aboutId));
  return bothSides.filter((side) => read.has(side === 'owner' ? owner.memberId : asker.memberId));
}
