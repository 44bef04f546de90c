/** Hears that a job, a command or another process made public pages stale, and has this process drop them. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { settings } from '@/lib/gateways/settings';
import { internalKey } from '@/lib/web/internal';
import { log } from './log';

const LONGEST_WAIT_MS = 10_000;

/** Listens until `stop`. Each time that listening begins, what was missed meanwhile is dropped too. */
export function followStalePages(port: number): { stop(): Promise<void> } {
  const wish = new AbortController();
  const expire = oneAtATime(() => askToExpire(port, wish.signal));
  const listening = keepListening(expire, wish.signal);
  return {
    async stop() {
      wish.abort();
      await listening;
    },
  };
}

async function keepListening(expire: () => void, stopped: AbortSignal): Promise<void> {
  let wait = 250;
  while (!stopped.aborted) {
    try {
      await listen(expire, stopped, () => (wait = 250));
    } catch (error) {
      log().debug({ err: error }, 'stale pages are not heard of; trying again');
    }
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    await sleep(wait, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Resolves when asked to stop, rejects when the connection breaks. */
async function listen(expire: () => void, stopped: AbortSignal, onListening: () => void): Promise<void> {
  const client = new pg.Client({ connectionString: settings().databaseUrl, connectionTimeoutMillis: 5000 });
  const ended = new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('end', () => reject(new Error('the connection ended')));
    stopped.addEventListener('abort', () => resolve(), { once: true });
  });
  ended.catch(() => undefined);
  try {
    await client.connect();
    client.on('notification', expire);
    await client.query('listen stale_pages');
    onListening();
    expire();
    await ended;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const answered = z.object({ expired: z.int() });

/** Asks until nothing is left: each answer says how many pages it dropped. */
async function askToExpire(port: number, stopped: AbortSignal): Promise<void> {
  const key = internalKey(settings().authSecret, 'expire');
  try {
    for (let dropped = 1; dropped > 0 && !stopped.aborted;) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/internal/expire`, {
        method: 'POST',
        headers: { 'x-cocote-internal': key },
        signal: AbortSignal.any([stopped, AbortSignal.timeout(10_000)]),
      });
      dropped = answered.parse(await answer.json()).expired;
    }
  } catch (error) {
    if (!stopped.aborted) log().warn({ err: error }, 'stale pages were not dropped');
  }
}

/** Calls that come while one is under way become one more call after it. */
function oneAtATime(deed: () => Promise<void>): () => void {
  let state: 'idle' | 'busy' | 'again' = 'idle';
  const go = async (): Promise<void> => {
    do {
      state = 'busy';
      await deed();
    } while (isAgain());
    state = 'idle';
  };
  const isAgain = () => state === 'again';
  return () => {
    if (state === 'idle') void go();
    else state = 'again';
  };
}
