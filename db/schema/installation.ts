/** What belongs to the installation and to no community: the short list of unscoped tables. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { citext, createdAt, id, instant } from '../columns';

/** One row. `id` tells one database from another, so that pages kept from an earlier one are dropped. */
export const installation = pgTable('installation', {
  id: id(),
  createdAt: createdAt(),
  /** When a worker last did a job of the clock, which it does every minute. NULL before the first. */
  workerSeenAt: instant('worker_seen_at'),
});

/** A person has an e-mail address and sessions; what communities know of them is in `members`. */
export const persons = pgTable('persons', {
  id: id(),
  email: citext('email').notNull().unique(),
  /** NULL until a code or link was used once. */
  emailVerifiedAt: instant('email_verified_at'),
  locale: text('locale', { enum: ['fr', 'en'] })
    .notNull()
    .default('fr'),
  /** A made-up person of the demonstration, who can be entered with one click and gets no real mail. */
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: createdAt(),
});

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    /** SHA-256 of the cookie's token, in hex: a copy of the database opens no session. */
    tokenHash: text('token_hash').notNull().unique(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    /** The browser as it names itself, cut to 200 characters. NULL when it says nothing. */
    userAgent: text('user_agent'),
  },
  (t) => [index('sessions_person').on(t.personId)],
);

/** Six-digit codes sent by mail; the link in the same mail carries the same code. `id` is worked out from who asked. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    id: id(),
    email: citext('email').notNull(),
    /** As next-auth hashes it: SHA-256 of the code and the secret, in hex. */
    codeHash: text('code_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Wrong codes typed in the browser that asked, or by its link, since it was sent. */
    wrongTries: integer('wrong_tries').notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index('sign_in_codes_email').on(t.email)],
);

/** Counters of a window of time, shared by every process. `bucket` is hashed when it holds an address or an IP. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    bucket: text('bucket').notNull(),
    windowStart: instant('window_start').notNull(),
    hits: integer('hits').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bucket, t.windowStart] })],
);

/** The communes of France by INSEE code (official list), with a centre where one is known. */
export const communes = pgTable(
  'communes',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    /** Lower case, without accents or hyphens, for suggestions. */
    searchName: text('search_name').notNull(),
    department: text('department').notNull(),
    postcodes: text('postcodes').array().notNull(),
    population: integer('population').notNull(),
    /** Degrees; NULL when no source knows the commune's centre. */
    lat: doublePrecision('lat'),
    lng: doublePrecision('lng'),
    /** Which source the centre came from. NULL with no centre. */
    source: text('source', { enum: ['geonames', 'outline', 'address-service', 'person'] }),
  },
  (t) => [
    index('communes_search').on(t.searchName.op('text_pattern_ops')),
    index('communes_department').on(t.department),
  ],
);

/** The outlines of communes, where a file of them was imported: what our own map draws under its marks. */
export const communeOutlines = pgTable('commune_outlines', {
  code: text('code')
    .primaryKey()
    .references(() => communes.code, { onDelete: 'cascade' }),
  /** Degrees: the box that it fits in. */
  west: doublePrecision('west').notNull(),
  south: doublePrecision('south').notNull(),
  east: doublePrecision('east').notNull(),
  north: doublePrecision('north').notNull(),
  /** Each surface's outer ring, in few corners: longitude, latitude. */
  rings: jsonb('rings').$type<[number, number][][]>().notNull(),
});

/** Every mail that the installation sends; without SMTP it stays here and the demonstration shows it. */
export const mails = pgTable(
  'mails',
  {
    id: id(),
    /** NULL for mails of the installation itself (sign-in codes before a community is known). */
    communityId: uuid('community_id'),
    /** What the mail is about, such as `sign-in` or `exchange.asked`. */
    kind: text('kind').notNull(),
    to: text('to').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    /** Two mails with the same key are one: reactions may run twice. NULL: no such guard. */
    onceKey: text('once_key').unique(),
    /** Where a mail program may end such mails by itself (RFC 8058). NULL for mails that cannot be ended. */
    unsubscribeUrl: text('unsubscribe_url'),
    createdAt: createdAt(),
    /** NULL until handed to the mail server, or for ever when there is none. */
    sentAt: instant('sent_at'),
    /** The last failure, without addresses. NULL when none. */
    failure: text('failure'),
  },
  (t) => [index('mails_created').on(t.createdAt.desc()), index('mails_to').on(sql`lower(${t.to})`)],
);
