import {
  boolean,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { templateNames } from '@/lib/communities/templates';
import { createdAt, id } from '../columns';

export const communities = pgTable('communities', {
  id: id(),
  /** Small, for the search index: it stands before each of its words. */
  number: integer('number').generatedAlwaysAsIdentity().notNull().unique(),
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
    /** The rules that it stands on: what it forces, which papers and rights it shows. */
    template: text('template', { enum: templateNames }).notNull(),
    /** The process that new exchanges begin under, such as `lend/2`. */
    process: text('process').notNull(),
    labelFr: text('label_fr').notNull(),
    labelEn: text('label_en').notNull(),
    /** What the button on a listing says. */
    verbFr: text('verb_fr').notNull(),
    verbEn: text('verb_en').notNull(),
    /** What the main price is for. NULL where nothing has a price. */
    priceUnit: text('price_unit', { enum: ['item', 'hour', 'day', 'night', 'week', 'seat', 'month'] }),
    hasPrice: boolean('has_price').notNull().default(false),
    hasDeposit: boolean('has_deposit').notNull().default(false),
    /** Whether there may be several: a stock, desks, chairs. */
    hasUnits: boolean('has_units').notNull().default(true),
    /** A moderator reads each listing before others see it. */
    needsApproval: boolean('needs_approval').notNull().default(false),
    position: integer('position').notNull(),
    isOpen: boolean('is_open').notNull().default(true),
  },
  (t) => [unique('listing_types_scope').on(t.communityId, t.id)],
);

/** What a community asks about the listings of a type, besides what every listing says. */
export const listingFields = pgTable(
  'listing_fields',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingTypeId: uuid('listing_type_id').notNull(),
    /** Asked for listings of this category alone. NULL: of every one. */
    categoryId: uuid('category_id'),
    /** Names the answer in `listings.answers`; never changed. */
    key: text('key').notNull(),
    kind: text('kind', { enum: ['text', 'number', 'choice', 'choices', 'date', 'yes-no'] }).notNull(),
    labelFr: text('label_fr').notNull(),
    labelEn: text('label_en').notNull(),
    /** Bounds of a number, both allowed. NULL: none, and for every other kind. */
    min: integer('min'),
    max: integer('max'),
    /** What may be chosen. Empty for every other kind. */
    options: jsonb('options').$type<{ key: string; fr: string; en: string }[]>().notNull().default([]),
    isRequired: boolean('is_required').notNull().default(false),
    isFilterable: boolean('is_filterable').notNull().default(false),
    position: integer('position').notNull(),
  },
  (t) => [
    unique('listing_fields_key').on(t.listingTypeId, t.key),
    foreignKey({
      columns: [t.communityId, t.listingTypeId],
      foreignColumns: [listingTypes.communityId, listingTypes.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.communityId, t.categoryId],
      foreignColumns: [categories.communityId, categories.id],
    }),
  ],
);

/** Words that a community refuses in titles, besides those that the law refuses everywhere. */
export const bannedWords = pgTable(
  'banned_words',
  {
    id: id(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Small letters without accents, as titles are compared. */
    word: text('word').notNull(),
    reasonFr: text('reason_fr').notNull(),
    reasonEn: text('reason_en').notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique('banned_words_once').on(t.communityId, t.word)],
);

export const categories = pgTable(
  'categories',
  {
    id: id(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** The category that it is a part of. NULL at the first level. */
    parentId: uuid('parent_id'),
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
    foreignKey({ columns: [t.communityId, t.parentId], foreignColumns: [t.communityId, t.id] }),
  ],
);
