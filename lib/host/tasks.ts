/** What each job does, by its name, and what the clock asks for. */
import type { CronItem, Task, TaskList } from 'graphile-worker';
import { z } from 'zod';
import { db } from '@/db/client';
import { installation } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import type { OurChore } from '@/lib/activities/react';
import { chores as choresOfBricks, react } from '@/lib/bricks';
import { tick } from '@/lib/exchanges/tick';
import type { JobName, JobPayloads } from '@/lib/gateways/jobs';
import { sendAgain, sendKept } from '@/lib/gateways/send-kept';
import { settings } from '@/lib/gateways/settings';
import { smtp, type PostOffice } from '@/lib/gateways/smtp';
import type { Tools } from '@/lib/gateways/tools';
import { asId, looksLikeId, type CommunityId, type ExchangeId } from '@/lib/ground/ids';
import { tickListing } from '@/lib/listings/tick-listing';
import { readCalendar } from '@/lib/plans/read-calendar';
import { tellUnread } from '@/lib/notices/tell-unread';
import { publishDue } from '@/lib/reviews/publish-due';
import { forget } from './forget';
import { forgetPhotos } from './forget-photos';
import { realTools } from './tools';

const DAY_MS = 86_400_000;
const id = z.string().refine(looksLikeId);

const jobs = {
  react: job<'react'>(z.object({ activityId: z.int() }), (db, { activityId }, tools) =>
    react(db, activityId, tools),
  ),
  'send-mail': job<'send-mail'>(z.object({ mailId: id }), (db, { mailId }, { now }) =>
    sendKept(db, mailId, postOffice(), now),
  ),
  'exchange-timer': job<'exchange-timer'>(
    z.object({ communityId: id, exchangeId: id, timer: z.string() }),
    (db, { communityId, exchangeId, timer }, tools) =>
      tick(
        db,
        { communityId: asId<CommunityId>(communityId), exchangeId: asId<ExchangeId>(exchangeId), timer },
        tools,
      ),
  ),
  'listing-timer': job<'listing-timer'>(
    z.object({ communityId: id, listingId: id, timer: z.enum(['still-there', 'expire']) }),
    tickListing,
  ),
  'read-calendar': job<'read-calendar'>(z.object({ communityId: id, listingId: id }), readCalendar),
  'review-timer': job<'review-timer'>(
    z.object({ communityId: id, exchangeId: id }),
    (db, { communityId, exchangeId }, tools) =>
      publishDue(
        db,
        { communityId: asId<CommunityId>(communityId), exchangeId: asId<ExchangeId>(exchangeId) },
        tools,
      ),
  ),
  'unread-message': job<'unread-message'>(
    z.object({ communityId: id, threadId: id, memberId: id, messageId: z.int() }),
    tellUnread,
  ),
} satisfies Record<JobName, Task>;

/** What the clock asks of the installation rather than of a brick. */
const ownChores: readonly OurChore[] = [
  {
    name: 'heartbeat',
    at: '* * * * *',
    run: async (db, { now }) => void (await db.update(installation).set({ workerSeenAt: now })),
  },
  { name: 'forget', at: '23 2 * * *', run: (db, { now }) => forget(db, now) },
  { name: 'forget-photos', at: '37 2 * * *', run: forgetPhotos },
  { name: 'send-again', at: '53 * * * *', run: (db, tools) => sendAgain(db, postOffice(), tools) },
];
const allChores = [...ownChores, ...choresOfBricks];

export const tasks: TaskList = {
  ...jobs,
  ...Object.fromEntries(allChores.map(({ name, run }) => [name, () => run(db(), realTools())])),
};

/** What was missed while the machine was off during the night is done when it wakes up; a heartbeat is not. */
export const chores: CronItem[] = allChores.map(({ name, at }) => ({
  task: name,
  match: at,
  options: { backfillPeriod: at.startsWith('*') ? 0 : DAY_MS, maxAttempts: 3 },
}));

/** A payload is what `enqueue` let in under that name; what anybody else wrote there is refused. */
function job<Name extends JobName>(
  says: z.ZodType<JobPayloads[Name]>,
  does: (db: Db, payload: JobPayloads[Name], tools: Tools) => Promise<void>,
): Task {
  return (payload) => does(db(), says.parse(payload), realTools());
}

/** Kept while the process lives, with its open connections; null when no mail server is configured. */
let office: PostOffice | null = null;
function postOffice(): PostOffice | null {
  const { smtpUrl, mailFrom } = settings();
  if (smtpUrl) office ??= smtp(smtpUrl, mailFrom);
  return office;
}
