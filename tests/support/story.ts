/** Verbs on a real PostgreSQL, in a village that is as new for each story. */
import { sql } from 'drizzle-orm';
import { afterAll, expect } from 'vitest';
import type { Db } from '@/db/types';
import { Refused } from '@/lib/ground/refused';
import { freshDatabase } from './database';
import { buildVillage, type Village } from './village';

let stage: Promise<{ database: Awaited<ReturnType<typeof freshDatabase>>; village: Village }> | undefined;

async function build() {
  const database = await freshDatabase();
  return { database, village: await buildVillage(database.db) };
}

afterAll(async () => {
  await (await stage)?.database.drop();
});

class Undone extends Error {}

/** Tells a story in a transaction that is always undone; what the database checks late, it checks before that. */
export async function story(tell: (db: Db, village: Village) => Promise<void>): Promise<void> {
  stage ??= build();
  const { database, village } = await stage;
  const told = database.db.transaction(async (tx) => {
    await tell(tx, village);
    await tx.execute(sql`set constraints all immediate`);
    throw new Undone();
  });
  await told.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

const written = [
  ...['favourites', 'saved_searches', 'told_listings'],
  ...['exchanges', 'exchange_steps', 'holds', 'handover_codes', 'condition_reports', 'photos', 'listings'],
  ...['threads', 'messages', 'thread_reads', 'reviews', 'activities', 'stale_pages', 'blocks'],
  ...['persons', 'sessions', 'sign_in_codes', 'members', 'member_roles', 'communities', 'communes'],
];

/** A print of everything that the verbs of exchanges may write; equal prints, equal rows. */
export async function footprint(db: Db): Promise<string> {
  const prints = written.map(
    (
      table,
    ) => sql`select ${table}::text as name, coalesce(md5(string_agg(r::text, ',' order by r::text)), '') as print
      from ${sql.identifier(table)} r`,
  );
  const { rows } = await db.execute<{ name: string; print: string }>(sql.join(prints, sql` union all `));
  return rows.map(({ name, print }) => `${name} ${print}`).join('\n');
}

/** The reason of a refusal, after a look that nothing was written. */
export async function refusal(db: Db, deed: () => Promise<unknown>): Promise<string> {
  const before = await footprint(db);
  try {
    // A savepoint, as the pool would give a transaction: a statement that fails does not end the story.
    await db.transaction(() => deed());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(await footprint(db)).toBe(before);
    return error.because;
  }
  return 'nothing was refused';
}
