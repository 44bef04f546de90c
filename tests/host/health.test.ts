import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { GET } from '@/app/api/health/route';
import { connect, pool } from '@/db/client';
import { installation } from '@/db/schema/installation';
import { healthOf } from '@/lib/host/health';
import { realJobs } from '@/lib/gateways/jobs';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const now = new Date('2026-11-23T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('health', () => {
  test('is well in a new house, whose worker has not shown up yet', async () => {
    expect(await healthOf(database.db, now)).toEqual({
      database: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      jobs: { waiting: 0, failed: 0, oldestWaitingSeconds: 0, worker: 'away' },
    });
  });

  test('counts the jobs that are due, those that gave up, and no others', async () => {
    const { db } = database;
    const job = (key: string, runAt: Date) =>
      realJobs.enqueue(db, 'send-mail', { mailId: key }, { key, runAt });
    await job('due', ago(60));
    await job('later', ago(-60));
    await job('given-up', ago(600));
    await db.execute(
      sql`select graphile_worker.permanently_fail_jobs(array(select id from graphile_worker.jobs where key = 'given-up'))`,
    );
    expect((await healthOf(db, now)).jobs).toMatchObject({ waiting: 1, failed: 1, oldestWaitingSeconds: 60 });
  });

  test('sees the worker while its heart beats, and misses it after a while', async () => {
    const { db } = database;
    await db.update(installation).set({ workerSeenAt: ago(60) });
    expect((await healthOf(db, now)).jobs?.worker).toBe('running');
    await db.update(installation).set({ workerSeenAt: ago(600) });
    expect((await healthOf(db, now)).jobs?.worker).toBe('away');
  });

  test('is told within its time when the database is away', async () => {
    const away = connect('postgres://nobody:secret@127.0.0.1:1/nothing');
    expect(await healthOf(away.db, now)).toEqual({ database: 'away', version: expect.any(String) });
    await away.pool.end();
  });

  test('is told within its time when the database does not answer', async () => {
    const busy = connect(database.url, 1);
    const holder = await busy.pool.connect();
    const began = Date.now();
    expect((await healthOf(busy.db, now, 200)).database).toBe('away');
    expect(Date.now() - began).toBeLessThan(1500);
    holder.release();
    await busy.pool.end();
  });

  test('is 200 while the database answers and 503 when it is away, and no copy of it is kept', async () => {
    process.env['DATABASE_URL'] = database.url;
    const well = await GET();
    expect(well.status).toBe(200);
    expect(well.headers.get('cache-control')).toBe('no-store');
    await pool().end();
    const away = await GET();
    expect(away.status).toBe(503);
    expect(await away.text()).not.toContain('postgres');
  });
});
