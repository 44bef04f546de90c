/** The jobs as the worker runs them, with a real queue and a real mail server. */
import { eq, sql } from 'drizzle-orm';
import { parseCronItems, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pool } from '@/db/client';
import { installation, mails, rateLimits, sessions, signInCodes, persons } from '@/db/schema/installation';
import { realJobs } from '@/lib/gateways/jobs';
import { keptMail } from '@/lib/gateways/kept-mail';
import { forget } from '@/lib/host/forget';
import { chores, tasks } from '@/lib/host/tasks';
import { quietLogger } from '@/lib/host/worker-log';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { startMailServer } from '@/tests/support/mail-server';

let database: TestDatabase;
let port: number;

beforeAll(async () => {
  database = await freshDatabase();
  const server = await startMailServer();
  port = server.port;
  await server.stop();
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret that is long enough for a test',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    LOG_LEVEL: 'silent',
  });
});
afterAll(async () => {
  await pool().end();
  await database.drop();
});

/** Does every job that is due, as if its wait were over. */
async function work(): Promise<void> {
  await database.db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  await runOnce({ pgPool: database.pool, taskList: tasks, noHandleSignals: true, logger: quietLogger });
}

const lastError = async (): Promise<string> => {
  const { rows } = await database.db.execute<{ said: string }>(
    sql`select last_error as said from graphile_worker.jobs`,
  );
  return rows[0]?.said ?? '';
};

test('a mail that is written while the mail server is down arrives when it is up again, and once', async () => {
  const { db } = database;
  await keptMail(realJobs).post(db, {
    ...{ communityId: null, kind: 'test', to: 'bruno@village.example', locale: 'fr' },
    ...{ subject: 'Bonjour', text: 'Bonjour\n', html: '<p>Bonjour</p>' },
  });
  await work();
  expect(await lastError()).toContain('cannot be reached');
  expect(await lastError()).not.toContain('bruno');
  const server = await startMailServer({}, port);
  await work();
  await work();
  expect(server.arrived.map(({ to }) => to)).toEqual([['bruno@village.example']]);
  const [mail] = await db.select().from(mails).where(eq(mails.kind, 'test'));
  expect(mail).toMatchObject({ failure: null, sentAt: expect.any(Date) });
  await server.stop();
});

test('a payload that is not one of ours is refused', async () => {
  await database.db.execute(
    sql`select graphile_worker.add_job('unread-message', '{"threadId": "1; drop table mails"}', max_attempts => 1)`,
  );
  await work();
  expect(await lastError()).toContain('threadId');
  await database.db.execute(sql`delete from graphile_worker._private_jobs`);
});

describe('the clock', () => {
  test('has a chore for each of its times, as cron understands it', () => {
    expect(parseCronItems(chores)).toHaveLength(chores.length);
    expect(chores.map(({ task }) => task)).toEqual(
      expect.arrayContaining([
        'heartbeat',
        'forget',
        'send-again',
        'sweep-exchanges',
        'sweep-listings',
        'sweep-reviews',
      ]),
    );
    for (const { task } of chores) expect(tasks).toHaveProperty(task);
  });

  test('does all of them in a house where nothing happened', async () => {
    for (const { task } of chores) await database.db.execute(sql`select graphile_worker.add_job(${task})`);
    await work();
    expect(await lastError()).toBe('');
    const [row] = await database.db.select().from(installation);
    expect(row?.workerSeenAt).toBeInstanceOf(Date);
  });

  test('forgets what is over, and keeps the rest', async () => {
    const { db } = database;
    const now = new Date();
    const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
    const [person] = await db.insert(persons).values({ email: 'amina@village.example' }).returning();
    const session = { personId: person?.id ?? '' };
    await db.insert(sessions).values([
      { ...session, tokenHash: 'old', expiresAt: days(-1) },
      { ...session, tokenHash: 'new', expiresAt: days(1) },
    ]);
    await db.insert(signInCodes).values([
      { email: 'amina@village.example', codeHash: 'old', expiresAt: days(-1) },
      { email: 'amina@village.example', codeHash: 'new', expiresAt: days(1) },
    ]);
    await db.insert(rateLimits).values([
      { bucket: 'old', windowStart: days(-3), hits: 1 },
      { bucket: 'new', windowStart: now, hits: 1 },
    ]);
    const mail = { kind: 'k', to: 'a@b.example', subject: 's', text: 't', html: 'h', locale: 'fr' } as const;
    await db.insert(mails).values([
      { ...mail, subject: 'old', createdAt: days(-31), sentAt: days(-31) },
      { ...mail, subject: 'new', createdAt: days(-29) },
    ]);
    await forget(db, now);
    expect((await db.select().from(sessions)).map((row) => row.tokenHash)).toEqual(['new']);
    expect((await db.select().from(signInCodes)).map((row) => row.codeHash)).toEqual(['new']);
    expect((await db.select().from(rateLimits)).map((row) => row.bucket)).toEqual(['new']);
    expect((await db.select().from(mails)).map((row) => row.subject)).not.toContain('old');
  });
});
