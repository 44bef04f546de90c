import { sql } from 'drizzle-orm';
import type { Db } from '@/db/types';

/** What each job is told. */
export type JobPayloads = {
  /** Lets the bricks above hear an activity. */
  react: { activityId: number };
  /** Hands one kept mail to the mail server. */
  'send-mail': { mailId: string };
  /** A timer of an exchange: expiry, reminders, completion. */
  'exchange-timer': { communityId: string; exchangeId: string; timer: string };
  /** A listing's "still there?" mail or its expiry. */
  'listing-timer': { communityId: string; listingId: string; timer: 'still-there' | 'expire' };
  /** Reads the calendar that blocks a listing. */
  'read-calendar': { communityId: string; listingId: string };
  /** Publishes hidden reviews once 14 days have passed. */
  'review-timer': { communityId: string; exchangeId: string };
  /** Mails about messages that stay unread. */
  'unread-message': { communityId: string; threadId: string; memberId: string; messageId: number };
};
export type JobName = keyof JobPayloads;

export type Jobs = {
  /**
   * Adds a job in the caller's transaction: it exists if and only if the change does.
   * A second job with the same `key` replaces the first.
   */
  enqueue<Name extends JobName>(
    tx: Db,
    name: Name,
    payload: JobPayloads[Name],
    options?: { runAt?: Date; key?: string },
  ): Promise<void>;
  /** Takes a job that has not begun back. */
  cancel(tx: Db, key: string): Promise<void>;
};

/** graphile-worker, in the same database. */
export const realJobs: Jobs = {
  async enqueue(tx, name, payload, options = {}) {
    await tx.execute(
      sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
        run_at => ${options.runAt?.toISOString() ?? null}::timestamptz, job_key => ${options.key ?? null}, max_attempts => 12)`,
    );
  },
  async cancel(tx, key) {
    await tx.execute(sql`select graphile_worker.remove_job(${key})`);
  },
};

type Kept = { name: JobName; payload: unknown; runAt: Date | null; key: string | null };

/** Keeps what was asked for in a list. */
export function pretendJobs(): Jobs & { kept: Kept[] } {
  const kept: Kept[] = [];
  const drop = (key: string) => {
    const at = kept.findIndex((job) => job.key === key);
    if (at >= 0) kept.splice(at, 1);
  };
  return {
    kept,
    async enqueue(_tx, name, payload, options = {}) {
      if (options.key) drop(options.key);
      kept.push({ name, payload, runAt: options.runAt ?? null, key: options.key ?? null });
      return Promise.resolve();
    },
    async cancel(_tx, key) {
      drop(key);
      return Promise.resolve();
    },
  };
}
