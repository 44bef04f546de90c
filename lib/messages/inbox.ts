import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import { messages, threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import { coverOf, personColumns, toPerson } from '@/lib/exchanges/page-parts';
import type { Actor } from '@/lib/ground/actor';
import { asId, type MemberId, type PhotoId, type ThreadId } from '@/lib/ground/ids';
import { exchangeRows, type InboxRow } from './inbox-exchanges';
import { anyActor, mine, otherOf } from './thread-row';
import { unreadIn } from './unread';

/** A question that did not become an exchange. */
export type QuestionRow = {
  threadId: ThreadId;
  title: string;
  listing: { number: number; slug: string };
  photoId: PhotoId | null;
  side: 'owner' | 'asker';
  other: { memberId: MemberId; name: string; photoId: PhotoId | null };
  unread: number;
  lastMessage: string | null;
  at: Date;
};

export type Inbox = {
  asOwner: InboxRow[];
  asAsker: InboxRow[];
  finished: InboxRow[];
  questions: QuestionRow[];
};

/** A member's exchanges and questions: what is asked of them first, then the latest. At most 100 of either. */
export async function inbox(db: Db, actor: Actor, now: Date): Promise<Inbox> {
  const rows = await exchangeRows(db, actor, now);
  const open = rows.filter((row) => row.isOpen).sort((a, b) => Number(b.askedOfMe) - Number(a.askedOfMe));
  return {
    asOwner: open.filter((row) => row.side === 'owner'),
    asAsker: open.filter((row) => row.side === 'asker'),
    finished: rows.filter((row) => !row.isOpen),
    questions: await questionRows(db, actor),
  };
}

const lastMessageIn = sql<string | null>`(select ${messages.body} from ${messages}
  where ${messages.threadId} = ${threads.id} order by ${messages.id} desc limit 1)`;

const questionsOf = composed((db) =>
  db
    .select({
      thread: { id: threads.id, ownerId: threads.ownerId, at: threads.lastMessageAt },
      listing: { title: listings.title, number: listings.number, slug: listings.slug },
      other: personColumns,
      photo: coverOf,
      unread: unreadIn(anyActor),
      lastMessage: lastMessageIn,
    })
    .from(threads)
    .innerJoin(listings, eq(listings.id, threads.listingId))
    .innerJoin(members, eq(members.id, otherOf(anyActor)))
    .where(and(mine(anyActor), isNull(threads.exchangeId)))
    .orderBy(desc(threads.lastMessageAt))
    .limit(100),
);

async function questionRows(db: Db, actor: Actor): Promise<QuestionRow[]> {
  const { communityId, memberId } = actor;
  const rows = await questionsOf(db, { communityId, memberId });
  return rows.map(({ thread, listing, other, photo, unread, lastMessage }) => ({
    ...{ unread, lastMessage },
    photoId: photo ? asId<PhotoId>(photo) : null,
    threadId: asId<ThreadId>(thread.id),
    title: listing.title,
    listing: { number: listing.number ?? 0, slug: listing.slug ?? '' },
    side: thread.ownerId === actor.memberId ? 'owner' : 'asker',
    other: toPerson(other),
    at: thread.at,
  }));
}
