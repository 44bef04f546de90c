import { foreignKey, index, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns';
import { exchanges } from './exchanges';
import { members } from './members';

/** One side's thanks, or not, after an exchange. Hidden until both wrote or 14 days passed. */
export const reviews = pgTable(
  'reviews',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    exchangeId: uuid('exchange_id').notNull(),
    authorId: uuid('author_id').notNull(),
    aboutId: uuid('about_id').notNull(),
    /** 1 not well, 3 fair, 5 well. */
    face: smallint('face').notNull(),
    text: text('text').notNull().default(''),
    /** The one answer of the person it is about. NULL: none. */
    reply: text('reply'),
    repliedAt: instant('replied_at'),
    writtenAt: instant('written_at').notNull(),
    /** NULL while hidden. */
    publishedAt: instant('published_at'),
  },
  (t) => [
    unique('reviews_once').on(t.exchangeId, t.authorId),
    foreignKey({
      columns: [t.communityId, t.exchangeId],
      foreignColumns: [exchanges.communityId, exchanges.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.communityId, t.authorId], foreignColumns: [members.communityId, members.id] }),
    foreignKey({ columns: [t.communityId, t.aboutId], foreignColumns: [members.communityId, members.id] }),
    index('reviews_about').on(t.communityId, t.aboutId, t.publishedAt.desc()),
  ],
);
