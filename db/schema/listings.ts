import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from '../columns';
import { categories, communities, listingTypes } from './communities';
import { communes } from './installation';
import { members, photos } from './members';

export const listings = pgTable(
  'listings',
  {
    id: id(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Counts from 1 in each community; with the slug it is the address. NULL in a draft that was never published. */
    number: integer('number'),
    /** Made of the title when first published and never changed, so that the address stays. NULL as above. */
    slug: text('slug'),
    ownerId: uuid('owner_id').notNull(),
    listingTypeId: uuid('listing_type_id').notNull(),
    categoryId: uuid('category_id'),
    state: text('state', {
      enum: ['draft', 'awaiting', 'published', 'paused', 'expired', 'closed', 'removed'],
    }).notNull(),
    /** The step of the posting form that a draft was left at. NULL once published. */
    draftStep: text('draft_step'),
    title: text('title').notNull().default(''),
    description: text('description').notNull().default(''),
    /** NULL when not asked or not said. */
    condition: text('condition', { enum: ['new', 'very-good', 'good', 'worn'] }),
    /** What it would cost to replace, minor units of the community's currency. NULL when not said. */
    valueCents: integer('value_cents'),
    /** Longest loan in days. NULL for gifts. */
    maxDays: integer('max_days'),
    /** Shortest loan or rental in days. NULL: one. */
    minDays: integer('min_days'),
    /** Shortest and longest slot or rental by the hour. NULL: no such bound. */
    minMinutes: integer('min_minutes'),
    maxMinutes: integer('max_minutes'),
    /** For one of the type's unit (item, seat, task, night, month), minor units. NULL: free, or priced by length below. */
    priceCents: integer('price_cents'),
    /** Prices by length, minor units. NULL where not let by that length. */
    hourCents: integer('hour_cents'),
    dayCents: integer('day_cents'),
    weekCents: integer('week_cents'),
    /** A space that associations have for nothing, whatever it costs others. */
    isFreeForAssociations: boolean('is_free_for_associations').notNull().default(false),
    /** Handed over and given back by hand, minor units. NULL: none. */
    depositCents: integer('deposit_cents'),
    /** A buyer may propose another price. */
    takesOffers: boolean('takes_offers').notNull().default(false),
    /** What is broken or missing, in the seller's words. */
    defects: text('defects').notNull().default(''),
    /** What a swap is wished for. */
    wanted: text('wanted').notNull().default(''),
    /** Food: the date on the packet; it disappears after it. NULL for everything else. */
    bestBefore: date('best_before', { mode: 'string' }),
    storage: text('storage').notNull().default(''),
    allergens: text('allergens').notNull().default(''),
    /** How many persons a space takes. NULL when not said. */
    capacity: smallint('capacity'),
    /** What a space has, keys of `equipmentKeys`. */
    equipment: text('equipment').array().notNull().default([]),
    houseRules: text('house_rules').notNull().default(''),
    /** How to get in: shown to the asker once agreed, to nobody else. */
    keyInstructions: text('key_instructions').notNull().default(''),
    stepFree: text('step_free').notNull().default(''),
    /** Length of one slot, and the step of longer ones. NULL: a space let by the day or the night. */
    slotMinutes: integer('slot_minutes'),
    /** Kept free after each slot. */
    bufferMinutes: integer('buffer_minutes').notNull().default(0),
    /** How long ahead it must be asked for. */
    noticeMinutes: integer('notice_minutes').notNull().default(0),
    /** How far the owner comes, or how far a request reaches. NULL when not said. */
    radiusKm: smallint('radius_km'),
    /** A helping hand that is given this once. */
    isOneOff: boolean('is_one_off').notNull().default(false),
    insurance: text('insurance').notNull().default(''),
    /** The number that a paid night needs. Empty for everything else. */
    registrationNumber: text('registration_number').notNull().default(''),
    /** Under which status a paid service is given: an employee (CESU), a micro-business, an association. NULL: not paid. */
    provider: text('provider', { enum: ['cesu', 'micro', 'association'] }),
    /** The fourteen digits of whoever has them. Empty for everybody else. */
    siret: text('siret').notNull().default(''),
    /** The number of an association in the national register, W and nine digits. Empty for everybody else. */
    rna: text('rna').notNull().default(''),
    /** What a professional guarantees beyond the law, in their words. Empty: nothing more. */
    guarantee: text('guarantee').notNull().default(''),
    /** Of what is let: a leisure or a vehicle for a date, which a consumer cannot give up. */
    isDatedLeisure: boolean('is_dated_leisure').notNull().default(false),
    /** Answers to the community's own questions, by `listing_fields.key`. */
    answers: jsonb('answers')
      .$type<Record<string, string | number | boolean | string[]>>()
      .notNull()
      .default({}),
    /** The zone of its opening plan. NULL: the community's. */
    timeZone: text('time_zone'),
    /** A calendar whose busy periods block it. NULL: none. */
    icsUrl: text('ics_url'),
    /** When that calendar was last read whole, and why it could not be since; NULL: never, and no trouble. */
    icsReadAt: instant('ics_read_at'),
    icsError: text('ics_error'),
    /** Stands in the address of its own busy times. NULL until asked for. */
    icsSecret: text('ics_secret'),
    /** How many there are to lend, give, let or sell at the same time; desks of a space, seats of a ride. */
    units: integer('units').notNull().default(1),
    communeCode: text('commune_code').references(() => communes.code),
    /** The exact point, for the owner and, once agreed, the asker. Degrees. */
    lat: doublePrecision('lat'),
    lng: doublePrecision('lng'),
    /** The centre of its ~300 m cell: what others may see. */
    publicLat: doublePrecision('public_lat'),
    publicLng: doublePrecision('public_lng'),
    /** Where to meet, in the owner's words (street and number); shown to the asker once agreed. */
    meetingPlace: text('meeting_place').notNull().default(''),
    /** First and last day on which it can be had; NULL: no such bound. */
    availableFrom: date('available_from', { mode: 'string' }),
    availableUntil: date('available_until', { mode: 'string' }),
    /** ISO weekdays (1 Monday … 7 Sunday) on which it cannot be handed over or given back. */
    closedWeekdays: smallint('closed_weekdays').array().notNull(),
    /** Why a moderator gave it back, in their words, until its owner sends it again. NULL: nobody did. */
    refusedBecause: text('refused_because'),
    publishedAt: instant('published_at'),
    /** When it leaves the lists unless its owner says that it is still there. NULL unless published. */
    expiresAt: instant('expires_at'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    unique('listings_scope').on(t.communityId, t.id),
    unique('listings_number').on(t.communityId, t.number),
    foreignKey({
      columns: [t.communityId, t.ownerId],
      foreignColumns: [members.communityId, members.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.communityId, t.listingTypeId],
      foreignColumns: [listingTypes.communityId, listingTypes.id],
    }),
    foreignKey({
      columns: [t.communityId, t.categoryId],
      foreignColumns: [categories.communityId, categories.id],
    }),
    index('listings_newest').on(t.communityId, t.state, t.publishedAt.desc(), t.id),
    index('listings_owner').on(t.communityId, t.ownerId),
  ],
);

export const listingPhotos = pgTable(
  'listing_photos',
  {
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    photoId: uuid('photo_id').notNull(),
    position: smallint('position').notNull(),
    /** What the picture shows, in words; empty when the owner wrote nothing. */
    alt: text('alt').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.listingId, t.photoId] }),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.communityId, t.photoId],
      foreignColumns: [photos.communityId, photos.id],
    }).onDelete('cascade'),
  ],
);

/** Days on which the owner keeps the thing, both ends included. */
export const listingClosures = pgTable(
  'listing_closures',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
    index('listing_closures_listing').on(t.listingId),
  ],
);
