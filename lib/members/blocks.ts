import { and, eq, or, sql, type Column } from 'drizzle-orm';
import { blocks } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId } from '@/lib/ground/ids';

/** Whether one of two members has blocked the other; which of them is nobody's business but theirs. */
export async function isBlocked(
  db: Db,
  communityId: CommunityId,
  a: MemberId,
  b: MemberId,
): Promise<boolean> {
  const rows = await db
    .select({ by: blocks.memberId })
    .from(blocks)
    .where(
      and(
        eq(blocks.communityId, communityId),
        or(
          and(eq(blocks.memberId, a), eq(blocks.blockedId, b)),
          and(eq(blocks.memberId, b), eq(blocks.blockedId, a)),
        ),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The same as a column, where both are columns of a query. */
export const blockedBetween = (a: Column, b: Column) => sql<boolean>`exists (select 1 from ${blocks}
  where ${blocks.memberId} = ${a} and ${blocks.blockedId} = ${b} or ${blocks.memberId} = ${b} and ${blocks.blockedId} = ${a})`;
