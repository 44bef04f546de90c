import { foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns';
import { listings } from './listings';
import { members } from './members';

/** Whom a request reached: each neighbour once. */
export const requestCalls = pgTable(
  'request_calls',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** Whether they live in the commune of the request or around it. */
    reach: text('reach', { enum: ['commune', 'around'] }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    unique('request_calls_once').on(t.listingId, t.memberId),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.communityId, t.memberId],
      foreignColumns: [members.communityId, members.id],
    }).onDelete('cascade'),
    index('request_calls_member').on(t.communityId, t.memberId, t.at),
  ],
);
