import { and, eq } from 'drizzle-orm';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';

/** How many requests a member wants to hear of in a day, and whether of every category. */
export async function wishesOf(db: Db, actor: Actor): Promise<{ perDay: number; every: boolean }> {
  const [row] = await db
    .select({ perDay: members.wishesPerDay, every: members.wantsWishes })
    .from(members)
    .where(and(eq(members.communityId, actor.communityId), eq(members.id, actor.memberId)));
  return row ?? { perDay: 0, every: false };
}
