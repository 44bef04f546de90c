/** Runs the jobs: inside the web process, or alone. */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCronItems, run, type Runner, type WorkerEvents } from 'graphile-worker';
import { connect } from '@/db/client';
import { installation } from '@/db/schema/installation';
import { settings } from '@/lib/gateways/settings';
import { log } from './log';
import { quietLogger } from './worker-log';
import { chores, tasks } from './tasks';

export type Worker = { stop(): Promise<void> };

const LONGEST_WAIT_MS = 30_000;
const LONGEST_STOP_MS = 5000;

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
  const crew = new Set<string>();
  while (!stopped.aborted) {
    const began = Date.now();
    try {
      await showUp();
      await giveBack(pool, crew);
      await workUntil(pool, crew, stopped);
    } catch (error) {
      log().error({ err: error }, 'the jobs stopped; they begin again soon');
    }
    wait = Date.now() - began > LONGEST_WAIT_MS ? 500 : Math.min(wait * 2, LONGEST_WAIT_MS);
    await sleep(wait, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** What a crew that broke off had taken is free again, rather than after hours. */
async function giveBack(pool: Pool, crew: Set<string>): Promise<void> {
  if (crew.size === 0) return;
  await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [[...crew]]);
  crew.clear();
}

/** @throws as soon as one worker of the crew is lost: the runner itself would go on without it. */
async function workUntil(pool: Pool, crew: Set<string>, stopped: AbortSignal): Promise<void> {
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => crew.add(worker.workerId));
  const lost = new Promise<never>((_, reject) => {
    events.once('worker:fatalError', ({ error }) => reject(new Error('a worker was lost', { cause: error })));
  });
  lost.catch(() => undefined);
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    parsedCronItems: parseCronItems(chores),
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quietLogger,
    events,
  });
  runner.promise.catch(() => undefined);
  const stop = () => void stopQuietly(runner);
  if (stopped.aborted) stop();
  stopped.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([runner.promise, lost]);
  } finally {
    stopped.removeEventListener('abort', stop);
    await Promise.race([stopQuietly(runner), sleep(LONGEST_STOP_MS, undefined, { ref: false })]);
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
