import { and, eq } from 'drizzle-orm';
import { blocks, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { BlockInput } from './input';

/**
 * Keeps a member from asking and writing to the actor, and the actor from doing so to them. Nobody is told.
 * @throws Refused 'yourself' or 'no-such-member'
 */
export async function blockMember(
  db: Db,
  actor: Actor,
  { memberId }: BlockInput,
  { now }: Pick<Tools, 'now'>,
): Promise<void> {
  if (memberId === actor.memberId) throw new Refused('yourself');
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
    if (!member) throw new Refused('no-such-member');
    await tx
      .insert(blocks)
      .values({ communityId, memberId: actor.memberId, blockedId: memberId, createdAt: now })
      .onConflictDoNothing();
  });
}
