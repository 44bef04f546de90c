/** The clock's turn in an exchange: what the job of a timer runs. */
import { and, eq, gte } from 'drizzle-orm';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { ClockActor } from '@/lib/ground/actor';
import type { CommunityId, ExchangeId } from '@/lib/ground/ids';
import { advance, writeStep } from './advance';
import { shortageFor } from './hold';
import { setTimers, timed } from './ring';
import { findExchange, type Exchange } from './row';
import { isAnswerAwaited } from './states';
import { answerBy, isTimer, timersFor, verbOf, type ExchangeTimer } from './timers';

/** A reminder that comes this late would speak of tomorrow when it is today. */
const tooLateMs = 12 * 3_600_000;

/**
 * Does what a timer says if it still applies and is due; running it twice does it once. A request for a gift that is promised
 * to somebody else waits on instead of expiring.
 */
export async function tick(
  db: Db,
  { communityId, exchangeId, timer }: { communityId: CommunityId; exchangeId: ExchangeId; timer: string },
  tools: Tools,
): Promise<void> {
  if (!isTimer(timer)) return;
  await db.transaction(async (tx) => {
    const exchange = await findExchange(tx, communityId, exchangeId, { lock: true });
    if (!exchange) return;
    const due = timersFor(timed(exchange), exchange.timeZone).find((running) => running.timer === timer);
    if (!due || due.at > tools.now) return;
    const clock: ClockActor = { is: 'clock', communityId };
    const verb = verbOf(exchange.process, timer);
    if (isAnswerAwaited(exchange.state) && (await shortageFor(tx, exchange))) {
      if (verb) await waitOn(tx, exchange, tools);
    } else if (verb) {
      await advance(tx, clock, exchangeId, verb, {}, tools);
    } else if (tools.now.getTime() - due.at.getTime() < tooLateMs) {
      await remind(tx, clock, exchange, timer, due.at, tools);
    }
  });
}

/** The owner has another six days from now. */
async function waitOn(tx: Db, exchange: Exchange, tools: Tools): Promise<void> {
  const after = { ...exchange, answerBy: answerBy(tools.now, null, exchange.timeZone) };
  await tx
    .update(exchanges)
    .set({ answerBy: after.answerBy })
    .where(and(eq(exchanges.communityId, exchange.communityId), eq(exchanges.id, exchange.id)));
  await setTimers(tx, exchange, after, tools);
}

/** Leaves a step, so that the same reminder is not sent twice and both sides see that it was. */
async function remind(
  tx: Db,
  clock: ClockActor,
  exchange: Exchange,
  timer: ExchangeTimer,
  due: Date,
  tools: Tools,
): Promise<void> {
  const sent = await tx
    .select({ id: exchangeSteps.id })
    .from(exchangeSteps)
    .where(
      and(
        eq(exchangeSteps.communityId, exchange.communityId),
        eq(exchangeSteps.exchangeId, exchange.id),
        eq(exchangeSteps.verb, timer),
        gte(exchangeSteps.at, due),
      ),
    );
  if (sent.length > 0) return;
  await writeStep(tx, clock, exchange, exchange.state, timer, { remark: '' }, tools.now);
  await record(tx, clock, 'exchange.reminded', { exchangeId: exchange.id, timer }, tools);
}
