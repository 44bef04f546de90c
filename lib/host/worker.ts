/** Runs the jobs: inside the web process, or alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCronItems, run, type Runner } from 'graphile-worker';
import { connect } from '@/db/client';
import { installation } from '@/db/schema/installation';
import { settings } from '@/lib/gateways/settings';
import { log } from './log';
import { quietLogger } from './worker-log';
import { chores, tasks } from './tasks';

export type Worker = { stop(): Promise<void> };

const LONGEST_WAIT_MS = 30_000;

/** Begins to work and goes on until `stop`; when the database was away, begins again. */
export function startWorker(): Worker {
  const { pool, db } = connect(settings().databaseUrl, 6);
  const wish = new AbortController();
  const work = keepWorking(pool, () => showUp(db), wish.signal);
  return {
    async stop() {
      wish.abort();
      await work;
      await pool.end();
    },
  };
}

type Pool = ReturnType<typeof connect>['pool'];

/** The heartbeat comes once a minute; the first one need not be waited for. */
async function showUp(db: ReturnType<typeof connect>['db']): Promise<void> {
  await db.update(installation).set({ workerSeenAt: new Date() });
}

async function keepWorking(pool: Pool, showUp: () => Promise<void>, stopped: AbortSignal): Promise<void> {
  let wait = 500;
  while (!stopped.aborted) {
    const began = Date.now();
    try {
      await showUp();
      await workUntil(pool, stopped);
    } catch (error) {
      log().error({ err: error }, 'the jobs stopped; they begin again soon');
    }
    wait = Date.now() - began > LONGEST_WAIT_MS ? 500 : Math.min(wait * 2, LONGEST_WAIT_MS);
    await sleep(wait, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function workUntil(pool: Pool, stopped: AbortSignal): Promise<void> {
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    parsedCronItems: parseCronItems(chores),
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quietLogger,
  });
  const stop = () => void stopQuietly(runner);
  if (stopped.aborted) stop();
  stopped.addEventListener('abort', stop, { once: true });
  try {
    await runner.promise;
  } finally {
    stopped.removeEventListener('abort', stop);
  }
}

async function stopQuietly(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined);
}

/** A process that does nothing else, until it is asked to stop. */
export function workAlone(): void {
  const worker = startWorker();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void worker.stop().then(() => process.exit(0)));
  }
}
