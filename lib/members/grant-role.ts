import { and, eq } from 'drizzle-orm';
import { memberRoles, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { RoleInput } from './input';

/**
 * Trusts a member with a role. Granting it twice changes nothing.
 * @throws Refused 'not-allowed' unless an administrator asks; 'no-such-member'
 */
export async function grantRole(
  db: Db,
  actor: Actor,
  { memberId, role }: RoleInput,
  tools: Tools,
): Promise<void> {
  mustHold(actor, 'administrator');
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
    if (!member) throw new Refused('no-such-member');
    const granted = await tx
      .insert(memberRoles)
      .values({ communityId, memberId, role, createdAt: tools.now })
      .onConflictDoNothing()
      .returning({ role: memberRoles.role });
    if (granted.length > 0)
      await record(tx, actor, 'member.roles-changed', { memberId, role, change: 'granted' }, tools);
  });
}
