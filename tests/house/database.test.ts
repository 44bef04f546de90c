import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeJobs, migrate, whyNotDatabase } from '@/lib/host/database';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
const as = (change: (address: URL) => void): string => {
  const address = new URL(database.url);
  change(address);
  return address.href;
};

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

describe('a database that somebody brings', () => {
  test('is taken when it answers and is new enough', async () => {
    expect(await whyNotDatabase(database.url)).toBeNull();
  });

  test.each([
    ['a wrong password', (url: URL) => (url.password = 'hunter2'), 'the user or the password is wrong'],
    [
      'a name that it does not have',
      (url: URL) => (url.pathname = '/nowhere'),
      'the server has no database of that name',
    ],
    ['a port where nobody is', (url: URL) => (url.port = '9'), 'nothing listens at that host and port'],
    [
      'a machine that does not exist',
      (url: URL) => (url.hostname = 'nowhere.invalid'),
      'no machine has that name',
    ],
  ])('is told apart from %s, in one sentence without the password', async (_what, change, reason) => {
    const told = await whyNotDatabase(as(change));
    expect(told).toBe(`The database at DATABASE_URL cannot be reached: ${reason}.`);
  });

  test('keeps what it holds when processes start together', async () => {
    const before = await database.pool.query('select id from installation');
    await Promise.all([1, 2, 3].map(() => migrate(database.url, process.cwd())));
    expect((await database.pool.query('select id from installation')).rows).toEqual(before.rows);
  });

  test('says so when its user may not make tables, and nothing is made', async () => {
    await database.pool.query(`create role guest login password 'guest'`);
    await database.pool.query('create database locked');
    const url = as((address) => {
      address.username = 'guest';
      address.password = 'guest';
      address.pathname = '/locked';
    });
    await expect(migrate(url, process.cwd())).rejects.toThrow(
      /^The user in DATABASE_URL may not make tables/,
    );
    const client = new pg.Client({ connectionString: as((address) => (address.pathname = '/locked')) });
    await client.connect();
    expect((await client.query(`select 1 from pg_tables where schemaname = 'public'`)).rowCount).toBe(0);
    await client.end();
    await database.pool.query('drop database locked with (force)');
    await database.pool.query('drop role guest');
  });
});

describe('a process that was killed', () => {
  test('gives its jobs back, and they are waiting as before', async () => {
    await database.pool.query(
      `select graphile_worker.add_job('react', '{"activityId": 1}', run_at => now() + interval '1 day')`,
    );
    await database.pool.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-gone', attempts = 1`,
    );
    await freeJobs(database.url);
    const { rows } = await database.pool.query('select locked_by, attempts from graphile_worker.jobs');
    expect(rows).toEqual([{ locked_by: null, attempts: 1 }]);
  });
});
