import { and, eq } from 'drizzle-orm';
import { blocks } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { BlockInput } from './input';

/** Lets a member ask and write again. */
export async function unblockMember(db: Db, actor: Actor, { memberId }: BlockInput): Promise<void> {
  await db
    .delete(blocks)
    .where(
      and(
        eq(blocks.communityId, actor.communityId),
        eq(blocks.memberId, actor.memberId),
        eq(blocks.blockedId, memberId),
      ),
    );
}
