import type { Db } from '@/db/types';
import type { JobName, JobPayloads, Jobs } from '@/lib/gateways/jobs';
import type { Tools } from '@/lib/gateways/tools';
import { tick } from '@/lib/exchanges/tick';
import { asId, type CommunityId, type ExchangeId } from '@/lib/ground/ids';
import { publishDue } from '@/lib/reviews/publish-due';

type Kept = {
  [Name in JobName]: {
    name: Name;
    payload: JobPayloads[Name];
    runAt: Date | null;
    key: string | null;
    at: Date;
  };
}[JobName];

/** The past days whose mails the demonstration still shows. */
const recentMs = 36 * 3_600_000;

/**
 * The jobs of a village that lives its last weeks in a moment: timers ring in their order between the scenes, reactions to
 * what is long past are left out, and what lies ahead is handed over to the real jobs.
 */
export function clockwork() {
  const kept: Kept[] = [];
  const drop = (key: string) => {
    const found = kept.findIndex((job) => job.key === key);
    if (found >= 0) kept.splice(found, 1);
  };
  const jobsAt = (at: Date): Jobs => ({
    enqueue(_tx, name, payload, { runAt = null, key = null } = {}) {
      if (key) drop(key);
      kept.push(keptJob(name, payload, { runAt, key, at }));
      return Promise.resolve();
    },
    cancel: (_tx, key) => Promise.resolve(drop(key)),
  });
  const toolsAt = (tools: Tools, now: Date): Tools => ({ ...tools, now, jobs: jobsAt(now) });

  /** Rings what is due until an instant, soonest first: ringing may set a timer that is due as well. */
  async function ring(tx: Db, tools: Tools, until: Date): Promise<void> {
    for (;;) {
      const [job] = kept.filter(({ runAt }) => runAt && runAt <= until).sort(byTime);
      if (!job?.runAt) return;
      kept.splice(kept.indexOf(job), 1);
      await run(tx, job, toolsAt(tools, job.runAt));
    }
  }

  /** Gives what is ahead of `now`, and the reactions to the last day and a half, to the jobs of the installation. */
  async function handOver(tx: Db, { jobs, now }: Tools): Promise<void> {
    const isRecent = (job: Kept) => job.name === 'react' && now.getTime() - job.at.getTime() < recentMs;
    for (const job of kept.filter((each) => each.runAt !== null || isRecent(each)))
      await jobs.enqueue(tx, job.name, job.payload, {
        runAt: job.runAt ?? undefined,
        key: job.key ?? undefined,
      });
  }

  return { toolsAt, ring, handOver };
}

/** Name and payload come from one call of `enqueue`, which ties them together; a union cannot say that by itself. */
const keptJob = <Name extends JobName>(
  name: Name,
  payload: JobPayloads[Name],
  rest: Pick<Kept, 'runAt' | 'key' | 'at'>,
) => ({ name, payload, ...rest }) as unknown as Kept;

const byTime = (a: Kept, b: Kept): number => (a.runAt?.getTime() ?? 0) - (b.runAt?.getTime() ?? 0);

async function run(tx: Db, { name, payload }: Kept, tools: Tools): Promise<void> {
  switch (name) {
    case 'exchange-timer':
      return tick(tx, { ...scope(payload), timer: payload.timer }, tools);
    case 'review-timer':
      await publishDue(tx, scope(payload), tools);
      return;
    case 'react':
    case 'send-mail':
    case 'listing-timer':
    case 'unread-message':
    case 'read-calendar':
      return;
  }
}

const scope = ({ communityId, exchangeId }: { communityId: string; exchangeId: string }) => ({
  communityId: asId<CommunityId>(communityId),
  exchangeId: asId<ExchangeId>(exchangeId),
});
