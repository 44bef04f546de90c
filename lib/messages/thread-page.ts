import { and, eq, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import { threadReads, threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import { personColumns, toPerson, type PagePerson } from '@/lib/exchanges/page-parts';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId, type ListingId, type ThreadId } from '@/lib/ground/ids';
import { isBlocked } from '@/lib/members/blocks';
import { messagesIn, type Message } from './thread-messages';
import { anyActor, findThread, mine, type Thread } from './thread-row';

/** A conversation as one of its two sides sees it. */
export type ThreadPage = {
  id: ThreadId;
  /** NULL while it is a question. */
  exchangeId: ExchangeId | null;
  listing: { id: ListingId; number: number; slug: string; title: string };
  side: 'owner' | 'asker';
  other: PagePerson;
  messages: Message[];
  /** The last message that this side had seen before opening the page; 0: none. */
  readUpTo: number;
  isBlocked: boolean;
};

/** Undefined for somebody who is neither side. */
export async function threadPage(db: Db, actor: Actor, threadId: ThreadId): Promise<ThreadPage | undefined> {
  const thread = await findThread(db, actor, threadId);
  return thread && pageOf(db, actor, thread);
}

/** What is said about an exchange. */
export type ExchangeThread = Pick<ThreadPage, 'id' | 'messages' | 'readUpTo'>;

export async function threadOfExchange(
  db: Db,
  actor: Actor,
  exchangeId: ExchangeId,
): Promise<ExchangeThread | undefined> {
  const { communityId, memberId } = actor;
  const [row] = await aboutExchange(db, { communityId, memberId, exchangeId });
  if (!row) return undefined;
  const id = asId<ThreadId>(row.id);
  return { id, readUpTo: row.readUpTo ?? 0, messages: await messagesIn(db, actor, id, 0) };
}

const aboutExchange = composed((db) =>
  db
    .select({ id: threads.id, readUpTo: threadReads.messageId })
    .from(threads)
    .leftJoin(
      threadReads,
      and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, anyActor.memberId)),
    )
    .where(and(eq(threads.exchangeId, sql.placeholder('exchangeId')), mine(anyActor))),
);

async function pageOf(db: Db, actor: Actor, thread: Thread): Promise<ThreadPage> {
  const { communityId, memberId } = actor;
  const { id, exchangeId, side, otherId, listingId } = thread;
  const [row] = await db
    .select({
      listing: { number: listings.number, slug: listings.slug, title: listings.title },
      other: personColumns,
      readUpTo: threadReads.messageId,
    })
    .from(listings)
    .innerJoin(members, and(eq(members.communityId, listings.communityId), eq(members.id, otherId)))
    .leftJoin(threadReads, and(eq(threadReads.threadId, id), eq(threadReads.memberId, memberId)))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  if (!row) throw new Error(`a thread without a listing: ${id}`);
  const { listing, other, readUpTo } = row;
  return {
    ...{ id, exchangeId, side },
    listing: {
      id: listingId,
      number: listing.number ?? 0,
      slug: listing.slug ?? '',
      title: listing.title,
    },
    other: toPerson(other),
    messages: await messagesIn(db, actor, id, 0),
    readUpTo: readUpTo ?? 0,
    isBlocked: await isBlocked(db, communityId, memberId, otherId),
  };
}
