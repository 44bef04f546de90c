import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from '../columns';
import { communities } from './communities';
import { communes } from './installation';
import { listings } from './listings';

/** What a listing of a ride says besides: when it runs and what it costs to run. Its seats are the listing's units. */
export const rides = pgTable(
  'rides',
  {
    listingId: uuid('listing_id').primaryKey(),
    communityId: uuid('community_id').notNull(),
    repeats: text('repeats', { enum: ['once', 'weekly'] }).notNull(),
    /** ISO weekdays of a weekly ride. Empty for one that runs once. */
    weekdays: smallint('weekdays').array().notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    /** NULL: it goes on until its driver ends it. */
    lastDay: date('last_day', { mode: 'string' }),
    /** Wall clock of the community's zone. */
    departsMinute: integer('departs_minute').notNull(),
    /** Fiscal horsepower (CV), 3 … 7 and more. NULL until said. */
    carPower: smallint('car_power'),
    isElectric: boolean('is_electric').notNull().default(false),
    /** For the whole way, minor units. */
    tollsCents: integer('tolls_cents').notNull().default(0),
    parkingCents: integer('parking_cents').notNull().default(0),
    /** The whole way. */
    metres: integer('metres').notNull(),
    minutes: integer('minutes').notNull(),
    /** `straight`: a great circle times 1.3, since no router answered. */
    measured: text('measured', { enum: ['routing', 'straight'] }).notNull(),
    luggage: text('luggage', { enum: ['none', 'small', 'large'] })
      .notNull()
      .default('small'),
    takesPets: boolean('takes_pets').notNull().default(false),
    isAccessible: boolean('is_accessible').notNull().default(false),
    hasChildSeat: boolean('has_child_seat').notNull().default(false),
    allowsSmoking: boolean('allows_smoking').notNull().default(false),
    /** The driver would rather travel among women: a wish that is shown. It keeps nobody from asking. */
    prefersWomen: boolean('prefers_women').notNull().default(false),
    /** When the driver stated to share costs only. NULL until then. */
    statedAt: instant('stated_at'),
    /** The most that a seat may cost for the whole way, and the day since which its scale holds. */
    capCents: integer('cap_cents'),
    scaleFrom: date('scale_from', { mode: 'string' }),
  },
  (t) => [
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
  ],
);

/** Where a ride begins, stops and ends, in order. */
export const rideStops = pgTable(
  'ride_stops',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    /** From 0. */
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    /** Where exactly one is met, in the driver’s words: a public place. Empty when they said nothing. */
    spot: text('spot').notNull().default(''),
    communeCode: text('commune_code').references(() => communes.code),
    /** A public place or the middle of a commune: never somebody's door. */
    lat: doublePrecision('lat').notNull(),
    lng: doublePrecision('lng').notNull(),
    meetingPointId: uuid('meeting_point_id').references(() => meetingPoints.id, { onDelete: 'set null' }),
    /** Since the start. */
    minutes: integer('minutes').notNull(),
    metres: integer('metres').notNull(),
  },
  (t) => [
    unique('ride_stops_order').on(t.listingId, t.position),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
  ],
);

/** A day on which a weekly ride does not run. */
export const rideExceptions = pgTable(
  'ride_exceptions',
  {
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.listingId, t.day] }),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
  ],
);

/** A ride on one day: what seats are held on. */
export const rideDepartures = pgTable(
  'ride_departures',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    departsAt: instant('departs_at').notNull(),
    arrivesAt: instant('arrives_at').notNull(),
    state: text('state', { enum: ['planned', 'cancelled'] })
      .notNull()
      .default('planned'),
  },
  (t) => [
    unique('ride_departures_scope').on(t.communityId, t.id),
    unique('ride_departures_day').on(t.listingId, t.day),
    foreignKey({
      columns: [t.communityId, t.listingId],
      foreignColumns: [listings.communityId, listings.id],
    }).onDelete('cascade'),
    index('ride_departures_when').on(t.communityId, t.departsAt),
  ],
);

/** Public places where people meet for a ride. */
export const meetingPoints = pgTable(
  'meeting_points',
  {
    id: id(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** `bnlc`: the national base of carpool places (ODbL). */
    source: text('source', { enum: ['bnlc', 'own'] }).notNull(),
    /** Its id there. */
    sourceId: text('source_id').notNull(),
    name: text('name').notNull(),
    address: text('address').notNull().default(''),
    communeCode: text('commune_code').references(() => communes.code),
    lat: doublePrecision('lat').notNull(),
    lng: doublePrecision('lng').notNull(),
    /** Parking places. NULL when not known. */
    places: integer('places'),
    isOpen: boolean('is_open').notNull().default(true),
    updatedOn: date('updated_on', { mode: 'string' }),
    createdAt: createdAt(),
  },
  (t) => [
    unique('meeting_points_scope').on(t.communityId, t.id),
    unique('meeting_points_source').on(t.communityId, t.source, t.sourceId),
  ],
);
