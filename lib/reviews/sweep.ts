import { isNull } from 'drizzle-orm';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type CommunityId, type ExchangeId } from '@/lib/ground/ids';
import { publishDue } from './publish-due';

/** Publishes the hidden reviews whose fourteen days are over and whose timer did not ring. */
export async function sweepReviews(db: Db, tools: Tools): Promise<void> {
  const rows = await db
    .selectDistinct({ communityId: reviews.communityId, exchangeId: reviews.exchangeId })
    .from(reviews)
    .where(isNull(reviews.publishedAt));
  for (const { communityId, exchangeId } of rows)
    await publishDue(
      db,
      { communityId: asId<CommunityId>(communityId), exchangeId: asId<ExchangeId>(exchangeId) },
      tools,
    );
}
