import { and, eq } from 'drizzle-orm';
import { messages, threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { MemberId, ThreadId } from '@/lib/ground/ids';

/** How long a message may stay unread before a mail tells of it. */
const mailAfterMs = 10 * 60_000;

/**
 * Appends a message and sees to it that the other side hears of it. The same `sendKey` again stores nothing and answers the
 * first message.
 */
export async function say(
  tx: Db,
  actor: Actor,
  thread: { id: ThreadId; otherId: MemberId },
  { body, sendKey }: { body: string; sendKey: string },
  tools: Tools,
): Promise<number> {
  const { communityId, memberId: authorId } = actor;
  const { now, jobs } = tools;
  const [added] = await tx
    .insert(messages)
    .values({ communityId, threadId: thread.id, authorId, body, sendKey, at: now })
    .onConflictDoNothing({ target: [messages.threadId, messages.sendKey] })
    .returning({ id: messages.id });
  if (!added) return sentBefore(tx, actor, thread.id, sendKey);
  await tx.update(threads).set({ lastMessageAt: now }).where(eq(threads.id, thread.id));
  await record(tx, actor, 'message.sent', { threadId: thread.id, messageId: String(added.id) }, tools);
  const unread = { communityId, threadId: thread.id, memberId: thread.otherId, messageId: added.id };
  const key = `unread:${thread.id}:${thread.otherId}`;
  await jobs.enqueue(tx, 'unread-message', unread, { runAt: new Date(now.getTime() + mailAfterMs), key });
  return added.id;
}

async function sentBefore(db: Db, actor: Actor, threadId: ThreadId, sendKey: string): Promise<number> {
  const [row] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.communityId, actor.communityId),
        eq(messages.threadId, threadId),
        eq(messages.sendKey, sendKey),
      ),
    );
  if (!row) throw new Error('a message that was refused as sent before and is not there');
  return row.id;
}
