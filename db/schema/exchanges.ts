import {
  bigserial,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Line } from '@/lib/exchanges/pricing';
import { createdAt, id, instant, tstzrange } from '../columns';
import { communities } from './communities';
import { listings } from './listings';
import { members } from './members';
import { rideDepartures } from './rides';

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
    /** Who began it: an owner begins by offering what a request asks for. */
    openedBy: text('opened_by', { enum: ['asker', 'owner'] })
      .notNull()
      .default('asker'),
    /** The instants of a slot, a rental by the hour or a seat. NULL for whole days and for things that stay. */
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    /** The departure of a ride, and the positions of the stops where one gets on and off. NULL for everything else. */
    departureId: uuid('departure_id'),
    fromStop: smallint('from_stop'),
    toStop: smallint('to_stop'),
    /** What the asker of a swap gives for it. NULL for everything else. */
    otherListingId: uuid('other_listing_id'),
    /** How many come to a space. NULL when not asked. */
    persons: smallint('persons'),
    /** The whole price as offered or agreed, deposit apart, minor units. NULL: free. */
    priceCents: integer('price_cents'),
    /** How that price is made up, as it was shown. */
    priceLines: jsonb('price_lines').$type<Line[]>().notNull().default([]),
    depositCents: integer('deposit_cents'),
    /** What the owner was when asked: a buyer's rights follow from it. */
    ownerStatus: text('owner_status', { enum: ['private', 'association', 'business'] })
      .notNull()
      .default('private'),
    /** The house rules that the asker accepted. Empty where there are none. */
    acceptedRules: text('accepted_rules').notNull().default(''),
    /** When a consumer asked a professional to begin before they can no longer give it up. NULL: nobody had to. */
    askedToBeginAt: instant('asked_to_begin_at'),
    /** The version of the sentence that they ticked for it. NULL as above. */
    askedToBeginWording: smallint('asked_to_begin_wording'),
    /** Of a rental: a leisure or a vehicle for a date, as its listing said when it was asked for. */
    isDatedLeisure: boolean('is_dated_leisure').notNull().default(false),
    /** When the owner said that the price was received by hand. NULL until then. */
    settledAt: instant('settled_at'),
    /** When the owner said that they gave back what they had received of a deal that did not take place. NULL until then. */
    refundedAt: instant('refunded_at'),
    /** First and last day of a loan. NULL for gifts. */
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    /** The last day that the asker wishes for instead; NULL when no extension is asked for. */
    wishedEndsOn: date('wished_ends_on', { mode: 'string' }),
    /** What it would cost in all if that wish is granted. NULL as above, and for what is free. */
    wishedPriceLines: jsonb('wished_price_lines').$type<Line[]>(),
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
    foreignKey({
      columns: [t.communityId, t.otherListingId],
      foreignColumns: [listings.communityId, listings.id],
    }),
    foreignKey({
      columns: [t.communityId, t.departureId],
      foreignColumns: [rideDepartures.communityId, rideDepartures.id],
    }),
    index('exchanges_listing').on(t.listingId, t.state),
    index('exchanges_other_listing').on(t.otherListingId),
    index('exchanges_departure').on(t.departureId),
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
    /** The price that was named with it, minor units. NULL when none was. */
    priceCents: integer('price_cents'),
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
    exchangeId: uuid('exchange_id').notNull(),
    /** A seat on a departure, from one stop to another: the legs `from_leg` … `to_leg` - 1. NULL for everything else. */
    departureId: uuid('departure_id'),
    fromLeg: smallint('from_leg'),
    toLeg: smallint('to_leg'),
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
    unique('holds_once').on(t.exchangeId, t.listingId),
    index('holds_listing').on(t.listingId),
    index('holds_departure').on(t.departureId),
  ],
);

/** The two codes of each hand-over, and of getting in for a ride: either side enters the other's. */
export const handoverCodes = pgTable(
  'handover_codes',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    exchangeId: uuid('exchange_id').notNull(),
    /** Which moment it proves. */
    moment: text('moment', { enum: ['hand-over', 'return', 'boarding'] }).notNull(),
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
