import { date, foreignKey, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { id, tstzrange } from '../columns';
import { listings } from './listings';

/** When a service or a space can be had in every week: minutes of the wall clock in the listing's zone. */
export const listingOpenings = pgTable(
  'listing_openings',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    /** ISO: 1 Monday … 7 Sunday. */
    weekday: smallint('weekday').notNull(),
    fromMinute: integer('from_minute').notNull(),
    /** At most 1440, the midnight after. */
    toMinute: integer('to_minute').notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
    index('listing_openings_listing').on(t.listingId),
  ],
);

/** A day on which the weekly plan does not hold. */
export const listingExceptions = pgTable(
  'listing_exceptions',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    kind: text('kind', { enum: ['closed', 'open'] }).notNull(),
    /** NULL: the whole day. */
    fromMinute: integer('from_minute'),
    toMinute: integer('to_minute'),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
    index('listing_exceptions_listing').on(t.listingId, t.day),
  ],
);

/** A busy period of the calendar that the owner keeps elsewhere. */
export const listingBlocks = pgTable(
  'listing_blocks',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    /** The event's own id in that calendar. */
    uid: text('uid').notNull(),
    during: tstzrange('during').notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
    index('listing_blocks_listing').using('gist', t.during),
    index('listing_blocks_of').on(t.listingId),
  ],
);
