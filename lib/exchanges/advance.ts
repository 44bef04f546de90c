/** The one place where the state of an exchange is written. */
import { and, eq, sql } from 'drizzle-orm';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { markStale } from '@/lib/activities/stale';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor, ClockActor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import type { Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { step } from '@/lib/ground/state-table';
import { free, hold } from './hold';
import type { Line } from './pricing';
import { reopenRequest } from './reopen-request';
import { setTimers } from './ring';
import { exchangeFor, type Exchange } from './row';
import {
  holdsUnits,
  isAnswerAwaited,
  isCompleted,
  isProblem,
  tableOf,
  type ExchangeState,
  type ExchangeVerb,
} from './states';
import { answerBy } from './timers';

/** What goes with a step: the words of the person, and the days of a loan that it changes. */
export type Told = {
  remark?: string;
  wishedEndsOn?: Day | null;
  endsOn?: Day;
  /** A price that replaces the one before, with its lines: an offer, or a longer rental. */
  price?: { cents: number | null; lines: Line[] };
  /** What a longer rental would cost in all; null once that is answered. */
  wishedPriceLines?: Line[] | null;
  /** The price was received by hand. */
  isSettled?: boolean;
};

/**
 * Turns the page: checks the table, writes the state where it is still the one that was read, appends the step, and brings
 * holds, timers, journal and public pages along.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'someone-was-faster' | 'not-free' | 'already-promised'
 */
export async function advance(
  tx: Db,
  actor: Actor | ClockActor,
  exchangeId: ExchangeId,
  verb: ExchangeVerb,
  told: Told,
  tools: Pick<Tools, 'now' | 'jobs'>,
): Promise<Exchange> {
  const before = await exchangeFor(tx, actor, exchangeId);
  const led = step(tableOf(before.process), before.state, verb, before.party, before.problemFrom);
  if ('no' in led) throw new Refused(led.no);
  const after = turned(before, led.to, told, tools.now);
  await write(tx, before, after, tools.now);
  const named = { remark: told.remark ?? '', priceCents: told.price?.cents ?? null };
  await writeStep(tx, actor, before, after.state, verb, named, tools.now);
  const hasMoved = await moveHold(tx, before, after, tools.now);
  await setTimers(tx, before, after, tools);
  await record(tx, actor, kindOf(verb), { exchangeId, verb, state: after.state }, tools);
  await tellPages(tx, after, hasMoved || told.endsOn !== undefined);
  await reopenRequest(tx, before, after, tools);
  return after;
}

function turned(before: Exchange, to: ExchangeState, told: Told, now: Date): Exchange {
  const isSame = to === before.state;
  const isAwaited = isAnswerAwaited(to);
  return {
    ...before,
    state: to,
    since: isSame ? before.since : now,
    answerBy: isAwaited
      ? isSame
        ? before.answerBy
        : answerBy(now, before.slot?.startsAt ?? before.days?.from ?? null, before.timeZone)
      : null,
    priceCents: told.price ? told.price.cents : before.priceCents,
    priceLines: told.price ? told.price.lines : before.priceLines,
    // A higher price leaves something to receive.
    settledAt: told.isSettled ? now : told.price ? null : before.settledAt,
    problemFrom: isProblem(to) ? before.state : null,
    wishedEndsOn: told.wishedEndsOn === undefined ? before.wishedEndsOn : told.wishedEndsOn,
    wishedPriceLines: told.wishedPriceLines === undefined ? before.wishedPriceLines : told.wishedPriceLines,
    days: before.days && told.endsOn ? { from: before.days.from, to: told.endsOn } : before.days,
  };
}

async function write(tx: Db, before: Exchange, after: Exchange, now: Date): Promise<void> {
  const { state, answerBy: answer, problemFrom, wishedEndsOn, days } = after;
  const { priceCents, priceLines, wishedPriceLines, settledAt } = after;
  const written = await tx
    .update(exchanges)
    .set({
      ...{ state, answerBy: answer, problemFrom, wishedEndsOn, priceCents, priceLines, settledAt },
      wishedPriceLines,
      endsOn: days?.to ?? null,
      updatedAt: now,
    })
    .where(
      and(
        eq(exchanges.communityId, before.communityId),
        eq(exchanges.id, before.id),
        eq(exchanges.state, before.state),
        // A longer loan leaves the state as it is: whoever read the days before it would write the old ones back.
        sql`${exchanges.endsOn} is not distinct from ${before.days?.to ?? null}::date`,
        sql`${exchanges.wishedEndsOn} is not distinct from ${before.wishedEndsOn}::date`,
        sql`${exchanges.settledAt} is not distinct from ${before.settledAt}`,
        // A price that went back and forth ends in the state that it began in.
        sql`${exchanges.priceCents} is not distinct from ${before.priceCents}::int`,
      ),
    )
    .returning({ id: exchanges.id });
  if (written.length === 0) throw new Refused('someone-was-faster');
}

/** Appends to the timeline. Steps that the table does not know (asking, reminders) come here on their own. */
export async function writeStep(
  tx: Db,
  actor: Actor | ClockActor,
  exchange: Pick<Exchange, 'communityId' | 'id' | 'state'>,
  toState: ExchangeState,
  verb: string,
  { remark, priceCents }: { remark: string; priceCents?: number | null },
  at: Date,
): Promise<void> {
  await tx.insert(exchangeSteps).values({
    communityId: exchange.communityId,
    exchangeId: exchange.id,
    verb,
    fromState: verb === 'ask' || verb === 'offer' ? 'new' : exchange.state,
    toState,
    byMemberId: actor.is === 'member' ? actor.memberId : null,
    remark,
    priceCents: priceCents ?? null,
    at,
  });
}

/** Answers whether the thing became free or taken. */
async function moveHold(tx: Db, before: Exchange, after: Exchange, now: Date): Promise<boolean> {
  const held = holdsUnits(before);
  const holds = holdsUnits(after);
  if (holds && !held) await hold(tx, after, now);
  if (held && !holds) await free(tx, after);
  return held !== holds;
}

function kindOf(verb: ExchangeVerb) {
  switch (verb) {
    case 'ask-for-longer':
      return 'exchange.extension-asked';
    case 'grant-longer':
      return 'exchange.extension-granted';
    case 'refuse-longer':
      return 'exchange.extension-declined';
    default:
      return 'exchange.stepped';
  }
}

/** What a visitor sees: which days are free, and how many exchanges a member has completed. */
export async function tellPages(tx: Db, exchange: Exchange, hasMoved: boolean): Promise<void> {
  const { communityId, listing, ownerId, askerId, state } = exchange;
  if (hasMoved) {
    const page = { page: 'listing', number: listing.number, slug: listing.slug } as const;
    const others = await otherPages(tx, exchange);
    await markStale(tx, communityId, page, ...others, { page: 'listings' }, { page: 'home' });
  }
  if (isCompleted(state)) {
    const pages = [ownerId, askerId].map((memberId) => ({ page: 'member', memberId }) as const);
    await markStale(tx, communityId, ...pages);
  }
}

/** What is given in a swap has a page of its own, and so has what an answer to a request points at. */
async function otherPages(tx: Db, { communityId, otherListingId }: Exchange) {
  if (otherListingId === null) return [];
  const rows = await tx
    .select({ number: listings.number, slug: listings.slug })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, otherListingId)));
  return rows.flatMap(({ number, slug }) =>
    number === null || slug === null ? [] : [{ page: 'listing', number, slug } as const],
  );
}
