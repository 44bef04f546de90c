/** What the right to give a contract up depends on, as the rows of an exchange tell it. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { exchangeSteps } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { dayAt, instantAt, addDays, type Day } from '@/lib/ground/period';
import { statusOf } from '@/lib/members/status-of';
import { beginsAt, type Exchange } from './row';
import { modeOf, tableOf } from './states';
import { withdrawalOf, type Progress, type Sale } from './withdrawal';

/** Where there is no such right whoever pays and whenever it began to run, neither is asked of the database. */
export async function saleOf(db: Db, exchange: Exchange, now: Date): Promise<Sale> {
  const { process, ownerStatus, isDatedLeisure } = exchange;
  const sale: Sale = {
    mode: modeOf(process),
    hasWayBack: tableOf(process).verbs.retract !== undefined,
    isFree: !exchange.priceCents,
    ...{ ownerStatus, isDatedLeisure },
    ...{ askerStatus: 'private', runsFrom: null },
    hasAskedToBegin: exchange.askedToBeginAt !== null,
    progress: progressOf(exchange, now),
  };
  if (withdrawalOf({ ...sale, hasAskedToBegin: false }).is === 'none') return sale;
  const askerStatus = await statusOf(db, exchange.communityId, exchange.askerId);
  return { ...sale, askerStatus, runsFrom: await runsFrom(db, exchange) };
}

/** The day of receipt of what is sold, of the agreement for everything else (L221-18); null before. */
async function runsFrom(
  db: Db,
  { communityId, id, timeZone, process }: Pick<Exchange, 'communityId' | 'id' | 'timeZone' | 'process'>,
): Promise<Day | null> {
  const verbs = modeOf(process) === 'sell' ? ['hand-over'] : ['agree', 'take'];
  const [step] = await db
    .select({ at: exchangeSteps.at })
    .from(exchangeSteps)
    .where(
      and(
        eq(exchangeSteps.communityId, communityId),
        eq(exchangeSteps.exchangeId, id),
        inArray(exchangeSteps.verb, verbs),
      ),
    )
    .orderBy(desc(exchangeSteps.id))
    .limit(1);
  return step ? dayAt(step.at, timeZone) : null;
}

type Run = Pick<Exchange, 'process' | 'state' | 'problemFrom' | 'days' | 'slot' | 'timeZone'>;

/**
 * How much of a service or a rental was provided. Neither side can cut it short by saying so: an hour is over when it is over,
 * and what was never handed over has not begun.
 */
export function progressOf(exchange: Run, now: Date): Progress {
  const { days, slot, timeZone, process } = exchange;
  const begins = beginsAt(exchange);
  const ends = slot?.endsAt ?? (days && instantAt(addDays(days.to, 1), 0, timeZone));
  const isOver = ends !== null && ends <= now;
  const at = exchange.problemFrom ?? exchange.state;
  switch (modeOf(process)) {
    case 'rent':
      if (at === 'returned' || at === 'completed') return 'done';
      return at === 'handed-over' ? (isOver ? 'done' : 'begun') : 'to-come';
    case 'service':
      if (begins === null || begins > now) return 'to-come';
      return isOver && !(exchange.state === 'problem' && at === 'agreed') ? 'done' : 'begun';
    default:
      return 'to-come';
  }
}
