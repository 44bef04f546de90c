import { and, eq } from 'drizzle-orm';
import { meetingPoints } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { PointInput } from './input';

/**
 * A meeting point is not proposed any more; rides that stop there go on. One of the national base comes back with an import
 * that has it open.
 * @throws Refused 'not-allowed' | 'not-found'
 */
export async function closeMeetingPoint(db: Db, actor: Actor, { pointId }: PointInput): Promise<void> {
  if (!actor.roles.includes('administrator')) throw new Refused('not-allowed');
  const closed = await db
    .update(meetingPoints)
    .set({ isOpen: false })
    .where(and(eq(meetingPoints.communityId, actor.communityId), eq(meetingPoints.id, pointId)))
    .returning({ id: meetingPoints.id });
  if (closed.length === 0) throw new Refused('not-found');
}
