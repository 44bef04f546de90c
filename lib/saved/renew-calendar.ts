import { and, eq } from 'drizzle-orm';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { Nothing } from './input';
import { newSecret } from './secret';

/** Gives the member's calendar a new address; the one before leads nowhere from then on. */
export async function renewCalendar(
  db: Db,
  { communityId, memberId }: Actor,
  _input: Nothing,
): Promise<{ secret: string }> {
  const secret = newSecret();
  await db
    .update(members)
    .set({ calendarSecret: secret })
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
  return { secret };
}
