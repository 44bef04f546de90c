import { and, eq, gt, ne, or, sql } from 'drizzle-orm';
import { messages, threadReads, threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { mine, type Whoever } from './thread-row';

/** How many messages of others this member has not seen, in all their threads. */
export async function unreadCount(db: Db, actor: Actor): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(threads)
    .innerJoin(messages, eq(messages.threadId, threads.id))
    .leftJoin(threadReads, readsOf(actor))
    .where(and(mine(actor), isUnreadBy(actor)));
  return row?.count ?? 0;
}

/** Unread messages of one thread, as a column of a query over threads. */
export const unreadIn = (actor: Whoever) => sql<number>`(select count(*)::int from ${messages}
  where ${messages.threadId} = ${threads.id} and ${messages.authorId} <> ${actor.memberId}
  and ${messages.id} > coalesce((select ${threadReads.messageId} from ${threadReads}
    where ${threadReads.threadId} = ${threads.id} and ${threadReads.memberId} = ${actor.memberId}), 0))`;

const readsOf = (actor: Actor) =>
  and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, actor.memberId));

const isUnreadBy = (actor: Actor) =>
  and(
    ne(messages.authorId, actor.memberId),
    or(sql`${threadReads.messageId} is null`, gt(messages.id, threadReads.messageId)),
  );
