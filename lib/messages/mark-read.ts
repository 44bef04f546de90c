import { sql } from 'drizzle-orm';
import { threadReads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { MarkReadInput } from './input';
import { threadFor } from './thread-row';

/**
 * This side has seen the thread up to a message. It never goes back.
 * @throws Refused 'not-found'
 */
export async function markRead(
  db: Db,
  actor: Actor,
  { threadId, messageId }: MarkReadInput,
  { now }: Pick<Tools, 'now'>,
): Promise<void> {
  await threadFor(db, actor, threadId);
  const { communityId, memberId } = actor;
  await db
    .insert(threadReads)
    .values({ communityId, threadId, memberId, messageId, at: now })
    .onConflictDoUpdate({
      target: [threadReads.threadId, threadReads.memberId],
      set: { messageId: sql`greatest(${threadReads.messageId}, excluded.message_id)`, at: now },
    });
}
