/** A database of its own for a test or a file of tests, cast from the migrated mould. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connect } from '@/db/client';

export type TestDatabase = ReturnType<typeof connect> & { url: string; drop(): Promise<void> };

export async function freshDatabase({
  connections = 8,
}: { connections?: number } = {}): Promise<TestDatabase> {
  const mould = mouldUrl();
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asked(addressOf(mould, 'postgres'), `create database ${name} template ${nameIn(mould)}`);
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

async function asked(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
