import { and, eq } from 'drizzle-orm';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { WishesInput } from './input';

/**
 * Chooses how many requests of neighbours one wants to hear of in a day, and whether of every category.
 * @throws Refused 'not-found'
 */
export async function chooseWishes(db: Db, actor: Actor, { perDay, every }: WishesInput): Promise<void> {
  const changed = await db
    .update(members)
    .set({ wishesPerDay: perDay, wantsWishes: every })
    .where(and(eq(members.communityId, actor.communityId), eq(members.id, actor.memberId)))
    .returning({ id: members.id });
  if (changed.length === 0) throw new Refused('not-found');
}
