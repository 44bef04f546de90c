import {
  bigserial,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, instant, tstzrange } from '../columns';
import { communities } from './communities';
import { listings } from './listings';
import { members } from './members';

/** One deal about a listing, between its owner and an asker. */
export const exchanges = pgTable(
  'exchanges',
  {
    id: id(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    listingId: uuid('listing_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    askerId: uuid('asker_id').notNull(),
    /** The process and its version, such as `lend/1`; a deal ends under the one that it began under. */
    process: text('process').notNull(),
    /** Written by `advance` alone. */
    state: text('state').notNull(),
    units: integer('units').notNull().default(1),
    /** First and last day of a loan. NULL for gifts. */
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    /** The last day that the asker wishes for instead; NULL when no extension is asked for. */
    wishedEndsOn: date('wished_ends_on', { mode: 'string' }),
    /** When an unanswered request expires. NULL once answered. */
    answerBy: instant('answer_by'),
    /** The title when it was asked for; a listing may be renamed or removed. */
    listingTitle: text('listing_title').notNull(),
    /** What the loan agreement says the thing is worth, minor units. NULL when not said. */
    valueCents: integer('value_cents'),
    /** The state that a reported problem interrupted. NULL otherwise. */
    problemFrom: text('problem_from'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    unique('exchanges_scope').on(t.communityId, t.id),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }),
    foreignKey({ columns: [t.communityId, t.ownerId], foreignColumns: [members.communityId, members.id] }),
    foreignKey({ columns: [t.communityId, t.askerId], foreignColumns: [members.communityId, members.id] }),
    index('exchanges_listing').on(t.listingId, t.state),
    index('exchanges_owner').on(t.communityId, t.ownerId, t.updatedAt.desc()),
    index('exchanges_asker').on(t.communityId, t.askerId, t.updatedAt.desc()),
  ],
);

/** Every turn of the page: append-only. */
export const exchangeSteps = pgTable(
  'exchange_steps',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    communityId: uuid('community_id').notNull(),
    exchangeId: uuid('exchange_id').notNull(),
    verb: text('verb').notNull(),
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    /** NULL when the clock did it. */
    byMemberId: uuid('by_member_id'),
    /** What the person said with it (a reason, a remark). Empty when nothing. */
    remark: text('remark').notNull().default(''),
    at: instant('at').notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.exchangeId],
      foreignColumns: [exchanges.communityId, exchanges.id],
    }).onDelete('cascade'),
    index('exchange_steps_exchange').on(t.exchangeId, t.id),
  ],
);

/**
 * The units and period that an exchange occupies. A row exists only while it does: refusing, cancelling or expiring deletes
 * it, and the days are free at once. Two holds of a single thing cannot overlap (exclusion constraint); the peak of several
 * cannot pass the listing's units (trigger).
 */
export const holds = pgTable(
  'holds',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    exchangeId: uuid('exchange_id').notNull().unique(),
    units: integer('units').notNull(),
    during: tstzrange('during').notNull(),
    /** The listing has one unit only: the exclusion constraint guards it. Set by a trigger. */
    isSingle: boolean('is_single').notNull().default(true),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }),
    foreignKey({
      columns: [t.communityId, t.exchangeId],
      foreignColumns: [exchanges.communityId, exchanges.id],
    }).onDelete('cascade'),
    index('holds_listing').on(t.listingId),
  ],
);

/** The two codes of each hand-over: either side enters the other's. */
export const handoverCodes = pgTable(
  'handover_codes',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    exchangeId: uuid('exchange_id').notNull(),
    /** Which moment it proves. */
    moment: text('moment', { enum: ['hand-over', 'return'] }).notNull(),
    /** Who holds it and shows it. */
    holder: text('holder', { enum: ['owner', 'asker'] }).notNull(),
    /** Six digits. */
    code: text('code').notNull(),
    /** NULL until the moment was recorded with either code. */
    usedAt: instant('used_at'),
  },
  (t) => [
    unique('handover_codes_once').on(t.exchangeId, t.moment, t.holder),
    foreignKey({
      columns: [t.communityId, t.exchangeId],
      foreignColumns: [exchanges.communityId, exchanges.id],
    }).onDelete('cascade'),
  ],
);

/** What a side saw at hand-over or return. */
export const conditionReports = pgTable(
  'condition_reports',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    exchangeId: uuid('exchange_id').notNull(),
    moment: text('moment', { enum: ['hand-over', 'return'] }).notNull(),
    byMemberId: uuid('by_member_id').notNull(),
    remark: text('remark').notNull().default(''),
    /** Ids of `photos`, at most four. */
    photoIds: uuid('photo_ids').array().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('condition_reports_once').on(t.exchangeId, t.moment, t.byMemberId),
    foreignKey({
      columns: [t.communityId, t.exchangeId],
      foreignColumns: [exchanges.communityId, exchanges.id],
    }).onDelete('cascade'),
  ],
);
