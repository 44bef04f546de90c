import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, planePoint, tsvector } from '../columns';
import { communities } from './communities';
import { listings } from './listings';

/**
 * What search and map read of a published listing: one narrow row, kept by triggers. In `words` each word, and each thing that
 * can be filtered by, stands behind the number of its community, so that one index answers them all together.
 */
export const searchDocs = pgTable(
  'search_docs',
  {
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    listingId: uuid('listing_id')
      .notNull()
      .unique()
      .references(() => listings.id, { onDelete: 'cascade' }),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** `communities.number`. */
    community: integer('community').notNull(),
    words: tsvector('words').notNull(),
    /** The public point, in metres of web Mercator. */
    at: planePoint('at').notNull(),
    /** The same, as a number whose bits are x and y by turns: twenty of each. */
    cell: bigint('cell', { mode: 'number' }).notNull(),
    /** Minor units, for one of the main unit; 0: free. */
    priceCents: integer('price_cents').notNull(),
    isRequest: boolean('is_request').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [
    index('search_docs_words').using('gin', t.words).with({ fastupdate: false }),
    index('search_docs_newest').on(t.community, t.publishedAt.desc(), t.number.desc()),
    index('search_docs_near').using('gist', t.community, t.at),
    index('search_docs_cheapest').on(t.community, t.priceCents, t.number),
  ],
);

/** Words of titles, without accents: what a word that finds nothing may have been meant to be. */
export const searchWords = pgTable(
  'search_words',
  {
    community: integer('community').notNull(),
    word: text('word').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.community, t.word] }),
    index('search_words_like').using('gin', sql`${t.word} gin_trgm_ops`),
  ],
);
