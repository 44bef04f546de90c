import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from '../columns';
import { exchanges } from './exchanges';
import { listings } from './listings';
import { members } from './members';

export const favourites = pgTable(
  'favourites',
  {
    communityId: uuid('community_id').notNull(),
    memberId: uuid('member_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.listingId] }),
    foreignKey({
      columns: [t.communityId, t.memberId],
      foreignColumns: [members.communityId, members.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
  ],
);

/** A search that tells its member of what is new. */
export const savedSearches = pgTable(
  'saved_searches',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** The part of the search's address after the question mark. */
    query: text('query').notNull(),
    /** What the member calls it. */
    label: text('label').notNull(),
    frequency: text('frequency', { enum: ['at-once', 'daily', 'weekly'] }).notNull(),
    /** Stands in the address that ends it without signing in. */
    secret: text('secret').notNull().unique(),
    /** Listings published until then were told. */
    lastSentAt: instant('last_sent_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.memberId],
      foreignColumns: [members.communityId, members.id],
    }).onDelete('cascade'),
    index('saved_searches_member').on(t.communityId, t.memberId),
    index('saved_searches_due').on(t.frequency, t.lastSentAt),
  ],
);

/** What an alert told of already: nothing is told twice, whatever becomes of the listing or of the alert's rhythm. */
export const toldListings = pgTable(
  'told_listings',
  {
    communityId: uuid('community_id').notNull(),
    savedSearchId: uuid('saved_search_id')
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    listingId: uuid('listing_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.savedSearchId, t.listingId] }),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
    index('told_listings_listing').on(t.listingId),
  ],
);

/** A private address at which somebody close to a passenger sees how their ride goes. It ends by itself a day after the arrival. */
export const rideLinks = pgTable(
  'ride_links',
  {
    exchangeId: uuid('exchange_id').primaryKey(),
    communityId: uuid('community_id').notNull(),
    /** Stands in that address. */
    secret: text('secret').notNull().unique(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.exchangeId],
      foreignColumns: [exchanges.communityId, exchanges.id],
    }).onDelete('cascade'),
  ],
);
