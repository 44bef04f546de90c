import { and, count, eq } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId } from '@/lib/ground/ids';

/** How often a member has given or lent something, from the first asking to a good end. */
export async function sharedCount(db: Db, communityId: CommunityId, memberId: MemberId): Promise<number> {
  const [row] = await db
    .select({ shared: count() })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        eq(exchanges.ownerId, memberId),
        eq(exchanges.state, 'completed'),
      ),
    );
  return row?.shared ?? 0;
}
