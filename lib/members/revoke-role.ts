import { and, asc, eq } from 'drizzle-orm';
import { memberRoles } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { RoleInput } from './input';

/**
 * Takes a role back. Somebody always administers the community.
 * @throws Refused 'not-allowed' unless an administrator asks; 'last-administrator'
 */
export async function revokeRole(
  db: Db,
  actor: Actor,
  { memberId, role }: RoleInput,
  tools: Tools,
): Promise<void> {
  mustHold(actor, 'administrator');
  await db.transaction(async (tx) => {
    if (role === 'administrator') await mustLeaveAnother(tx, actor, memberId);
    const revoked = await tx
      .delete(memberRoles)
      .where(
        and(
          eq(memberRoles.communityId, actor.communityId),
          eq(memberRoles.memberId, memberId),
          eq(memberRoles.role, role),
        ),
      )
      .returning({ role: memberRoles.role });
    if (revoked.length > 0)
      await record(tx, actor, 'member.roles-changed', { memberId, role, change: 'revoked' }, tools);
  });
}

/** Locks every administrator of the community: two who take the role from each other at once are told one after the other. */
async function mustLeaveAnother(tx: Db, { communityId }: Actor, memberId: string): Promise<void> {
  const administrators = await tx
    .select({ memberId: memberRoles.memberId })
    .from(memberRoles)
    .where(and(eq(memberRoles.communityId, communityId), eq(memberRoles.role, 'administrator')))
    .orderBy(asc(memberRoles.memberId))
    .for('update');
  const others = administrators.filter((row) => row.memberId !== memberId);
  if (others.length === 0) throw new Refused('last-administrator');
}
