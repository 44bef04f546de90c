/** Whether the house is well: what a load balancer, or a neighbour who looks after the machine, asks now and then. */
import { sql } from 'drizzle-orm';
import { installation } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { version } from '@/package.json';

export type Health = {
  database: 'ok' | 'away';
  version: string;
  /** Absent when the database is away. */
  jobs?: {
    /** Due, and not begun. */
    waiting: number;
    /** Tried as often as they may be. */
    failed: number;
    oldestWaitingSeconds: number;
    worker: 'running' | 'away';
  };
};

/** Three heartbeats missed. */
const SILENCE_MS = 200_000;

/** Never takes longer than the time given, and never throws. */
export async function healthOf(db: Db, now: Date, patienceMs = 2000): Promise<Health> {
  const jobs = await within(patienceMs, readJobs(db, now, patienceMs)).catch(() => undefined);
  return jobs ? { database: 'ok', version, jobs } : { database: 'away', version };
}

async function readJobs(db: Db, now: Date, patienceMs: number): Promise<NonNullable<Health['jobs']>> {
  return db.transaction(async (tx) => {
    await tx.execute(sql.raw(`set local statement_timeout = ${Math.ceil(patienceMs)}`));
    const [seen] = await tx.select({ at: installation.workerSeenAt }).from(installation);
    const counted = await tx.execute<{ waiting: number; failed: number; oldest: number }>(
      sql`select count(*) filter (where attempts < max_attempts and locked_at is null and run_at <= ${now.toISOString()}::timestamptz)::int as waiting,
        count(*) filter (where attempts >= max_attempts)::int as failed,
        coalesce(extract(epoch from ${now.toISOString()}::timestamptz - min(run_at) filter (where attempts < max_attempts and locked_at is null)), 0)::int as oldest
        from graphile_worker.jobs`,
    );
    const { waiting = 0, failed = 0, oldest = 0 } = counted.rows[0] ?? {};
    const isSilent = !seen?.at || now.getTime() - seen.at.getTime() > SILENCE_MS;
    return {
      waiting,
      failed,
      oldestWaitingSeconds: Math.max(0, oldest),
      worker: isSilent ? 'away' : 'running',
    };
  });
}

async function within<Value>(patienceMs: number, asked: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    asked.catch(() => undefined);
  }
}
