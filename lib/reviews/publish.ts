import { and, eq, isNull } from 'drizzle-orm';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { markStale } from '@/lib/activities/stale';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor, ClockActor } from '@/lib/ground/actor';
import type { Exchange } from '@/lib/exchanges/row';

/** Shows what both sides, or the one who wrote, said of an exchange. Nothing happens when all of it is shown already. */
export async function publish(
  tx: Db,
  actor: Actor | ClockActor,
  { id: exchangeId, listing }: Exchange,
  tools: Tools,
): Promise<void> {
  const { communityId } = actor;
  const shown = await tx
    .update(reviews)
    .set({ publishedAt: tools.now })
    .where(
      and(
        eq(reviews.communityId, communityId),
        eq(reviews.exchangeId, exchangeId),
        isNull(reviews.publishedAt),
      ),
    )
    .returning({ aboutId: reviews.aboutId });
  if (shown.length === 0) return;
  await tools.jobs.cancel(tx, `review:${exchangeId}`);
  await record(tx, actor, 'reviews.published', { exchangeId }, tools);
  const about = shown.map(({ aboutId: memberId }) => ({ page: 'member', memberId }) as const);
  const thing = { page: 'listing', number: listing.number, slug: listing.slug } as const;
  await markStale(tx, communityId, ...about, thing, { page: 'listings' }, { page: 'home' });
}
