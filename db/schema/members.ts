import {
  boolean,
  date,
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
import { communes, persons } from './installation';

/** A person in one community. */
export const members = pgTable(
  'members',
  {
    id: id(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    firstName: text('first_name').notNull(),
    /** First letter of the family name, upper case. NULL when not given. */
    initial: text('initial'),
    communeCode: text('commune_code')
      .notNull()
      .references(() => communes.code),
    status: text('status', { enum: ['private', 'association', 'business'] }).notNull(),
    /** Name of the association or firm. NULL for a private person. */
    organisation: text('organisation'),
    about: text('about').notNull().default(''),
    /** ISO 639-1 codes of the languages spoken. */
    languages: text('languages').array().notNull(),
    /** Names a row of `photos`. NULL: the initial is drawn. */
    photoId: uuid('photo_id'),
    /** The version of the community's rules agreed to, and when. */
    rulesVersion: integer('rules_version').notNull(),
    rulesAgreedAt: instant('rules_agreed_at').notNull(),
    /** When they ticked that they are 18 or older. */
    adultTickedAt: instant('adult_ticked_at').notNull(),
    /** Where the person lives in the area since, as a day; NULL when not said. */
    hereSince: date('here_since', { mode: 'string' }),
    mailsAboutMessages: boolean('mails_about_messages').notNull().default(true),
    /** Told of requests in every category, and of how many in a day at most. */
    wantsWishes: boolean('wants_wishes').notNull().default(false),
    wishesPerDay: smallint('wishes_per_day').notNull().default(1),
    /** Stands in the address of their calendar. NULL until asked for. */
    calendarSecret: text('calendar_secret').unique(),
    joinedAt: instant('joined_at').notNull().defaultNow(),
  },
  (t) => [
    unique('members_scope').on(t.communityId, t.id),
    unique('members_person').on(t.communityId, t.personId),
    index('members_of_person').on(t.personId),
  ],
);

export const memberRoles = pgTable(
  'member_roles',
  {
    communityId: uuid('community_id').notNull(),
    memberId: uuid('member_id').notNull(),
    role: text('role', { enum: ['steward', 'moderator', 'treasurer', 'administrator'] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.role] }),
    foreignKey({
      columns: [t.communityId, t.memberId],
      foreignColumns: [members.communityId, members.id],
    }).onDelete('cascade'),
  ],
);

/** `memberId` does not want to be asked or written to by `blockedId`. */
export const blocks = pgTable(
  'blocks',
  {
    communityId: uuid('community_id').notNull(),
    memberId: uuid('member_id').notNull(),
    blockedId: uuid('blocked_id').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.blockedId] }),
    foreignKey({
      columns: [t.communityId, t.memberId],
      foreignColumns: [members.communityId, members.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.communityId, t.blockedId],
      foreignColumns: [members.communityId, members.id],
    }).onDelete('cascade'),
  ],
);

/** A stored picture, of a member, a listing or a condition report. Sizes are files named by the id in storage. */
export const photos = pgTable(
  'photos',
  {
    id: id(),
    communityId: uuid('community_id').notNull(),
    /** Who sent it. */
    memberId: uuid('member_id').notNull(),
    /** Pixels of the largest size kept. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Whether anybody may see it; a photo of a condition report is for the two sides alone. */
    isPublic: boolean('is_public').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    unique('photos_scope').on(t.communityId, t.id),
    foreignKey({
      columns: [t.communityId, t.memberId],
      foreignColumns: [members.communityId, members.id],
    }).onDelete('cascade'),
  ],
);
