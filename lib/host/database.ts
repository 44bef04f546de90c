/** The database before the house opens: is it there, is it new enough, are its tables those of this version? */
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runDrizzle } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { Stop } from './stop';
import { quietLogger } from './worker-log';

const OLDEST = 15;
/** Any number does, as long as every process of CoCoTe takes the same. */
const MIGRATION_LOCK = 7_262_683;

/** Why this server cannot be used, as a sentence; null when it can. Never repeats the address, which holds a password. */
export async function whyNotDatabase(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>('select current_setting($1) as version', [
      'server_version_num',
    ]);
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version >= OLDEST) return null;
    return `The database at DATABASE_URL is PostgreSQL ${version}; CoCoTe needs ${OLDEST} or newer.`;
  } catch (error) {
    return `The database at DATABASE_URL cannot be reached: ${reasonOf(error)}.`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Brings the tables to this version. Processes that start together wait for one another.
 * @throws Stop when the user of the address may not make them
 */
export async function migrate(url: string, root: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query('set client_min_messages to warning');
    await runDrizzle(drizzle(client), { migrationsFolder: join(root, 'db/migrations') });
    await runMigrations({ connectionString: url, maxPoolSize: 2, logger: quietLogger });
  } catch (error) {
    if (isForbidden(error)) throw new Stop(FORBIDDEN);
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Gives back the jobs that a killed process was doing, so that they are done now rather than after hours. Only where no other
 * process can be at work: right after the start of a server of our own.
 */
export async function freeJobs(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
       from graphile_worker.jobs where locked_by is not null having count(*) > 0`,
    );
  } finally {
    await client.end();
  }
}

const FORBIDDEN =
  'The user in DATABASE_URL may not make tables, schemas and extensions in that database. Make it the owner of the database, then start again.';

/** Drizzle wraps what the server said. */
function isForbidden(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === '42501') || isForbidden(error.cause);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason was given';
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error.message.replace(/\.$/, '') || code);
}

const REASONS: Record<string, string> = {
  '28P01': 'the user or the password is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'the server has no database of that name',
  ECONNREFUSED: 'nothing listens at that host and port',
  ENOTFOUND: 'no machine has that name',
  EAI_AGAIN: 'no machine has that name',
};
