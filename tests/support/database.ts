/** A database of its own for a test or a file of tests, cast from the migrated mould. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connect } from '@/db/client';

export type TestDatabase = ReturnType<typeof connect> & { url: string; drop(): Promise<void> };

type Wish = { connections?: number; from?: string };

/** `from` names another database of the same server, which nobody is connected to. */
export async function freshDatabase({ connections = 8, from }: Wish = {}): Promise<TestDatabase> {
  const mould = mouldUrl();
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asked(addressOf(mould, 'postgres'), `create database ${name} template ${from ?? nameIn(mould)}`);
  const url = addressOf(mould, name);
  const { pool, db } = connect(url, connections);
  return {
    url,
    pool,
    db,
    async drop() {
      await pool.end();
      await asked(addressOf(mould, 'postgres'), `drop database ${name} with (force)`);
    },
  };
}

function mouldUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    throw new Error('TEST_DATABASE_URL is not set: run the tests with vitest, which starts their database');
  return url;
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Asks the server of the tests, in no database of theirs. */
export const askServer = (statement: string) => asked(addressOf(mouldUrl(), 'postgres'), statement);

async function asked(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
