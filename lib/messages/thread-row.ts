import { and, eq, or, sql } from 'drizzle-orm';
import { threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId, type ListingId, type MemberId, type ThreadId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';

/** A thread as one of its two sides knows it. */
export type Thread = {
  id: ThreadId;
  listingId: ListingId;
  /** NULL while it is a question. */
  exchangeId: ExchangeId | null;
  side: 'owner' | 'asker';
  otherId: MemberId;
};

/** @throws Refused 'not-found' for somebody who is neither side */
export async function threadFor(db: Db, actor: Actor, threadId: ThreadId): Promise<Thread> {
  const thread = await findThread(db, actor, threadId);
  if (!thread) throw new Refused('not-found');
  return thread;
}

export async function findThread(db: Db, actor: Actor, threadId: ThreadId): Promise<Thread | undefined> {
  const [row] = await db
    .select()
    .from(threads)
    .where(and(eq(threads.id, threadId), mine(actor)));
  return row && toThread(row, actor);
}

/** The actor of a read that is composed before anybody asks it. */
export const anyActor = {
  communityId: sql.placeholder('communityId'),
  memberId: sql.placeholder('memberId'),
};
export type Whoever = Pick<Actor, 'communityId' | 'memberId'> | typeof anyActor;

/** Threads of which this member is a side. */
export const mine = (actor: Whoever) =>
  and(
    eq(threads.communityId, actor.communityId),
    or(eq(threads.ownerId, actor.memberId), eq(threads.askerId, actor.memberId)),
  );

/** The member on the other side of a thread. */
export const otherOf = (actor: Whoever) =>
  sql<string>`case when ${threads.ownerId} = ${actor.memberId} then ${threads.askerId} else ${threads.ownerId} end`;

function toThread(row: typeof threads.$inferSelect, actor: Actor): Thread {
  const isOwner = row.ownerId === actor.memberId;
  return {
    id: asId<ThreadId>(row.id),
    listingId: asId<ListingId>(row.listingId),
    exchangeId: row.exchangeId === null ? null : asId<ExchangeId>(row.exchangeId),
    side: isOwner ? 'owner' : 'asker',
    otherId: asId<MemberId>(isOwner ? row.askerId : row.ownerId),
  };
}
