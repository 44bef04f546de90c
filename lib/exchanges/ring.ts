import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { ExchangeId } from '@/lib/ground/ids';
import type { Exchange } from './row';
import { timersFor, verbOf, type ExchangeTimer } from './timers';

const keyOf = (exchangeId: ExchangeId, timer: ExchangeTimer): string => `exchange:${exchangeId}:${timer}`;

/** Sets the timers of an exchange for the state and days that it has now, and takes those of before back. */
export async function setTimers(
  tx: Db,
  before: Exchange | null,
  after: Exchange,
  { jobs, now }: Pick<Tools, 'jobs' | 'now'>,
): Promise<void> {
  const were = before ? timersFor(timed(before), before.timeZone) : [];
  const are = timersFor(timed(after), after.timeZone).filter(
    ({ timer, at }) => at > now || verbOf(after.process, timer) !== undefined,
  );
  for (const { timer } of were)
    if (!are.some((is) => is.timer === timer)) await jobs.cancel(tx, keyOf(after.id, timer));
  for (const { timer, at } of are) {
    if (were.some((was) => was.timer === timer && was.at.getTime() === at.getTime())) continue;
    const payload = { communityId: after.communityId, exchangeId: after.id, timer };
    await jobs.enqueue(tx, 'exchange-timer', payload, { runAt: at, key: keyOf(after.id, timer) });
  }
}

export const timed = (exchange: Exchange) => ({
  process: exchange.process,
  state: exchange.state,
  since: exchange.since,
  answerBy: exchange.answerBy,
  startsOn: exchange.days?.from ?? null,
  endsOn: exchange.days?.to ?? null,
  startsAt: exchange.slot?.startsAt ?? null,
  endsAt: exchange.slot?.endsAt ?? null,
});
