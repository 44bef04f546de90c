import {
  bigint,
  bigserial,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant } from '../columns';
import { exchanges } from './exchanges';
import { listings } from './listings';
import { members } from './members';

/** What an owner and an asker say to each other: about an exchange, or a question before asking. */
export const threads = pgTable(
  'threads',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    askerId: uuid('asker_id').notNull(),
    /** NULL while it is a question; an exchange asked for later takes the question's thread over. */
    exchangeId: uuid('exchange_id').unique(),
    lastMessageAt: instant('last_message_at').notNull(),
  },
  (t) => [
    unique('threads_scope').on(t.communityId, t.id),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }),
    foreignKey({ columns: [t.communityId, t.ownerId], foreignColumns: [members.communityId, members.id] }),
    foreignKey({ columns: [t.communityId, t.askerId], foreignColumns: [members.communityId, members.id] }),
    foreignKey({
      columns: [t.communityId, t.exchangeId],
      foreignColumns: [exchanges.communityId, exchanges.id],
    }).onDelete('cascade'),
    index('threads_owner').on(t.communityId, t.ownerId),
    index('threads_asker').on(t.communityId, t.askerId),
  ],
);

export const messages = pgTable(
  'messages',
  {
    /** Grows with time, so that a reader can ask for what came after the last one seen. */
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    communityId: uuid('community_id').notNull(),
    threadId: uuid('thread_id').notNull(),
    authorId: uuid('author_id').notNull(),
    body: text('body').notNull(),
    /** Made by the sender's browser: sending twice stores once. */
    sendKey: uuid('send_key').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.threadId],
      foreignColumns: [threads.communityId, threads.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.communityId, t.authorId], foreignColumns: [members.communityId, members.id] }),
    unique('messages_send_key').on(t.threadId, t.sendKey),
    index('messages_thread').on(t.threadId, t.id),
  ],
);

/** How far each side has read. */
export const threadReads = pgTable(
  'thread_reads',
  {
    communityId: uuid('community_id').notNull(),
    threadId: uuid('thread_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** The last message seen. */
    messageId: bigint('message_id', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.memberId] }),
    foreignKey({
      columns: [t.communityId, t.threadId],
      foreignColumns: [threads.communityId, threads.id],
    }).onDelete('cascade'),
  ],
);
