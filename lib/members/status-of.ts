import { and, eq } from 'drizzle-orm';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId } from '@/lib/ground/ids';
import type { Status } from './input';

/** Whether a member is a private person, an association or a business. @throws Error when there is no such member */
export async function statusOf(db: Db, communityId: CommunityId, memberId: MemberId): Promise<Status> {
  const [row] = await db
    .select({ status: members.status })
    .from(members)
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
  if (!row) throw new Error(`no such member: ${memberId}`);
  return row.status;
}
