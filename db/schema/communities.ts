import {
  boolean,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id } from '../columns';

export const communities = pgTable('communities', {
  id: id(),
  /** The word in addresses: `/fr/pilat`. */
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
  /** IANA name, such as Europe/Paris: the zone in which its days begin. */
  timeZone: text('time_zone').notNull(),
  /** ISO 4217. */
  currency: text('currency').notNull(),
  centreLat: doublePrecision('centre_lat').notNull(),
  centreLng: doublePrecision('centre_lng').notNull(),
  /** INSEE code of the commune in its middle. */
  communeCode: text('commune_code').notNull(),
  /** Who answers for it: name, postal address and mail shown in the legal notice. NULL until filled in. */
  legalName: text('legal_name'),
  legalAddress: text('legal_address'),
  legalEmail: text('legal_email'),
  isDemo: boolean('is_demo').notNull().default(false),
  /** Where `/` leads. At most one (partial unique index). */
  isDefault: boolean('is_default').notNull().default(false),
  /** Raised when the rules change; members agreed to one version. */
  rulesVersion: integer('rules_version').notNull().default(1),
  createdAt: createdAt(),
});

/** The bricks that a community has stacked; the pages of others answer 404. */
export const communityBricks = pgTable(
  'community_bricks',
  {
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    brick: text('brick').notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.brick] })],
);

/** A community's own combinations of subject, mode and direction. */
export const listingTypes = pgTable(
  'listing_types',
  {
    id: id(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    subject: text('subject', { enum: ['good', 'service', 'ride', 'space'] }).notNull(),
    mode: text('mode', { enum: ['give', 'lend', 'swap', 'rent', 'sell'] }).notNull(),
    direction: text('direction', { enum: ['offer', 'request'] })
      .notNull()
      .default('offer'),
    /** The process that new exchanges begin under, such as `lend/1`. */
    process: text('process').notNull(),
    labelFr: text('label_fr').notNull(),
    labelEn: text('label_en').notNull(),
    position: integer('position').notNull(),
    isOpen: boolean('is_open').notNull().default(true),
  },
  (t) => [
    unique('listing_types_scope').on(t.communityId, t.id),
    unique('listing_types_shape').on(t.communityId, t.subject, t.mode, t.direction),
  ],
);

export const categories = pgTable(
  'categories',
  {
    id: id(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** The theme that gives colour and picture. */
    theme: text('theme', { enum: ['housing', 'food', 'making', 'mobility', 'exchange', 'work'] }).notNull(),
    slug: text('slug').notNull(),
    nameFr: text('name_fr').notNull(),
    nameEn: text('name_en').notNull(),
    /** Words that make the posting form propose this category, in both languages, without accents. */
    hints: text('hints').array().notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    unique('categories_scope').on(t.communityId, t.id),
    unique('categories_slug').on(t.communityId, t.slug),
  ],
);
