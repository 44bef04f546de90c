import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { keepPlans } from './prepared';

type Client = { pool: pg.Pool; db: NodePgDatabase<Record<string, never>> };
/** Next loads this module once for each of its bundles: the pool is kept on the process so that they share it. */
const shared = globalThis as typeof globalThis & { cocoteClient?: Client };

/** A pool of its own, for tests and commands. The caller ends it. */
export function connect(url: string, max = 8): Client {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
  });
  // A connection that breaks (the server restarts) is replaced at the next query, and what it was asked is refused; without
  // listeners, idle or in use, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', keepPlans);
  return { pool, db: drizzle(pool) };
}

function client(): Client {
  if (!shared.cocoteClient) {
    const url = process.env['DATABASE_URL'];
    if (!url) throw new Error('DATABASE_URL is not set');
    shared.cocoteClient = connect(url);
  }
  return shared.cocoteClient;
}

/** The database of this process, at DATABASE_URL; connects at the first query. */
export const db = () => client().db;
export const pool = () => client().pool;
