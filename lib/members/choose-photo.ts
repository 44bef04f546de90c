import { and, eq } from 'drizzle-orm';
import { members, photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { markStale } from '@/lib/activities/stale';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { PhotoInput } from './input';

/**
 * Shows one of the photos that the member has sent as theirs, or none (null).
 * @throws Refused 'no-such-photo' for a photo of somebody else, or one that is not for everybody
 */
export async function choosePhoto(
  db: Db,
  actor: Actor,
  { photoId }: PhotoInput,
  tools: Tools,
): Promise<void> {
  const { communityId, memberId } = actor;
  await db.transaction(async (tx) => {
    if (photoId !== null && !(await isTheirs(tx, actor, photoId))) throw new Refused('no-such-photo');
    await tx
      .update(members)
      .set({ photoId })
      .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
    await record(tx, actor, 'member.changed', { memberId }, tools);
    await markStale(tx, communityId, { page: 'community' }, { page: 'member', memberId });
  });
}

async function isTheirs(tx: Db, { communityId, memberId }: Actor, photoId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: photos.id })
    .from(photos)
    .where(
      and(
        eq(photos.communityId, communityId),
        eq(photos.id, photoId),
        eq(photos.memberId, memberId),
        eq(photos.isPublic, true),
      ),
    );
  return row !== undefined;
}
