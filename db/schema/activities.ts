import { bigserial, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns';
import { communities } from './communities';

/** The journal of what happened; bricks above hear it. */
export const activities = pgTable(
  'activities',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Brick and past verb, such as `exchange.agreed`. */
    kind: text('kind').notNull(),
    /** NULL when the clock did it. */
    actorId: uuid('actor_id'),
    /** What it is about: ids by name, such as `{ "exchangeId": … }`. No sentence and no mail address. */
    about: jsonb('about').$type<Record<string, string>>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('activities_community').on(t.communityId, t.id)],
);

/** Public pages that a verb made stale and that the web process has not dropped yet. */
export const stalePages = pgTable('stale_pages', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  communityId: uuid('community_id')
    .notNull()
    .references(() => communities.id, { onDelete: 'cascade' }),
  /** Which page, such as `home` or `listing`. */
  page: text('page').notNull(),
  /** What of it: a listing's address, a member's id. Empty for pages that a community has one of. */
  subject: text('subject').notNull().default(''),
  at: instant('at').notNull().defaultNow(),
});
