import { and, eq } from 'drizzle-orm';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { Nothing } from './input';

/** Takes the address of the member's calendar away. */
export async function closeCalendar(
  db: Db,
  { communityId, memberId }: Actor,
  _input: Nothing,
): Promise<void> {
  await db
    .update(members)
    .set({ calendarSecret: null })
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
}
