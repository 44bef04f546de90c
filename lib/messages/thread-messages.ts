import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { pick } from '@/db/pick';
import { members } from '@/db/schema/members';
import { messages } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { ThreadId } from '@/lib/ground/ids';
import { publicName } from '@/lib/members/name';
import { findThread } from './thread-row';

export type Message = { id: number; isMine: boolean; name: string; body: string; at: Date };

/** What was said after a message (0: everything), oldest first, at most 500. Empty for somebody who is neither side. */
export async function threadMessages(
  db: Db,
  actor: Actor,
  threadId: ThreadId,
  afterId: number,
): Promise<Message[]> {
  return (await findThread(db, actor, threadId)) ? messagesIn(db, actor, threadId, afterId) : [];
}

/** The same, of a thread that was found to be theirs. */
export async function messagesIn(
  db: Db,
  actor: Actor,
  threadId: ThreadId,
  afterId: number,
): Promise<Message[]> {
  const rows = await after(db, { communityId: actor.communityId, threadId, afterId });
  return rows.map(({ message, firstName, initial, organisation }) => ({
    id: message.id,
    isMine: message.authorId === actor.memberId,
    name: publicName({ firstName, initial, organisation }),
    body: message.body,
    at: message.at,
  }));
}

const after = composed((db) =>
  db
    .select({
      message: pick(messages, 'id', 'authorId', 'body', 'at'),
      ...pick(members, 'firstName', 'initial', 'organisation'),
    })
    .from(messages)
    .innerJoin(members, eq(members.id, messages.authorId))
    .where(
      and(
        eq(messages.communityId, sql.placeholder('communityId')),
        eq(messages.threadId, sql.placeholder('threadId')),
        gt(messages.id, sql.placeholder('afterId')),
      ),
    )
    .orderBy(asc(messages.id))
    .limit(500),
);
