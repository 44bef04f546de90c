import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId, ListingId, PhotoId } from '@/lib/ground/ids';
import { dayAt, daysBetween, type Day, type Days } from '@/lib/ground/period';
import type { Point } from '@/lib/ground/place';
import { refundOf, type Refund } from './deal-policy';
import { shortageFor } from './hold';
import { otherThingOf, type OtherThing } from './other-thing';
import { isProven } from './codes';
import { ownCodes, type OwnCodes } from './own-codes';
import { listReports, listSteps, type PagePerson, type PageReport, type PageStep } from './page-parts';
import { rowOf } from './page-row';
import { timed } from './ring';
import type { Line } from './pricing';
import { askedToBeginOf, findExchange, partyOf, type Exchange, type Seat, type Slot } from './row';
import {
  isAnswerAwaited,
  isOut,
  modeOf,
  type ExchangeProcess,
  type ExchangeState,
  type ExchangeVerb,
} from './states';
import type { Mode, Side } from './vocabulary';
import { seatWay, type SeatWay } from './seat-way';
import { timersFor, type ExchangeTimer } from './timers';
import type { Shortage } from './stock';
import { mainVerb, verbsOf, type Turn } from './turn';
import { saleOf } from './sale-of';
import { turnFacts } from './turn-facts';
import { waitingPlace } from './waiting-list';
import { mustAskToBegin } from './wish-to-begin';
import { whyNotRetract, withdrawalOf, type Sale, type Withdrawal } from './withdrawal';

/** An exchange as one of its two sides sees it; a moderator sees it while a problem is reported. */
export type ExchangePage = {
  id: ExchangeId;
  process: ExchangeProcess;
  mode: Mode;
  state: ExchangeState;
  side: Side | 'moderator';
  units: number;
  listing: {
    id: ListingId;
    number: number;
    slug: string;
    title: string;
    state: string;
    /** The longest loan that is offered, in days. NULL: no such bound. */
    maxDays: number | null;
    photoId: PhotoId | null;
  };
  owner: PagePerson;
  asker: PagePerson;
  /** The one whom the viewer deals with; for a moderator, the asker. */
  other: PagePerson;
  openedBy: Side;
  days: Days | null;
  slot: Slot | null;
  seat: Seat | null;
  /** From where to where a seat is taken. */
  way: SeatWay | null;
  /** NULL cents: free. */
  price: { cents: number | null; lines: Line[] };
  depositCents: number | null;
  ownerStatus: Exchange['ownerStatus'];
  /** Whether the contract can be given up, and until when. */
  withdrawal: Withdrawal;
  /** What the asker ticked when a professional was to begin within the time for giving up. NULL: nothing. */
  askedToBegin: { at: Date; wording: number } | null;
  /** Whether that has to be ticked to say yes to this offer. */
  mustAskToBegin: boolean;
  /** When the owner said that the price was received. */
  settledAt: Date | null;
  /** What was received of a deal that is off. NULL: nothing was, or it is not off. */
  refund: Refund | null;
  /** What the asker of a swap gives, or what an owner points at who answers a request. */
  otherThing: OtherThing | null;
  wishedEndsOn: Day | null;
  /** What it would cost in all if that wish is granted. NULL when free or not wished. */
  wishedPriceLines: Line[] | null;
  askedAt: Date;
  answerBy: Date | null;
  valueCents: number | null;
  condition: 'new' | 'very-good' | 'good' | 'worn' | null;
  currency: string;
  timeZone: string;
  /** Where to meet, once agreed. NULL before and after. */
  meeting: { place: string; point: Point | null } | null;
  /** The viewer's own, to show or to print, while they can still be used. */
  codes: OwnCodes;
  verbs: ExchangeVerb[];
  /** The one big button. NULL while it is not the viewer's turn. */
  mainVerb: ExchangeVerb | null;
  /** Why a request that waits for its answer cannot be granted for now. NULL: it can. */
  shortage: Shortage | null;
  /** The next thing that the clock does. */
  next: { timer: ExchangeTimer; at: Date } | null;
  daysOverdue: number;
  steps: PageStep[];
  reports: PageReport[];
  /** Of a gift that somebody waits for. */
  waiting: { position: number; count: number } | null;
  problem: { byMe: boolean; remark: string; since: Date } | null;
  /** One of the two has blocked the other. */
  isBlocked: boolean;
};

/** Undefined for somebody who has no part in it. */
export async function exchangePage(
  db: Db,
  actor: Actor,
  exchangeId: ExchangeId,
  now: Date,
): Promise<ExchangePage | undefined> {
  const exchange = await findExchange(db, actor.communityId, exchangeId);
  const party = exchange && partyOf(exchange, actor);
  if (!exchange || !party || party === 'clock') return undefined;
  const { state, process } = exchange;
  const steps = await listSteps(db, actor, exchange);
  const problem = problemOf(exchange, steps);
  const today = dayAt(now, exchange.timeZone);
  const sale = await saleOf(db, exchange, now);
  const turn = await turnOf(db, exchange, { party, sale, reportedByMe: problem?.byMe ?? false }, now);
  const way = await seatWay(db, exchange);
  const codes = await ownCodes(db, exchange, party);
  const row = await rowOf(db, exchange, party);
  return {
    ...row,
    meeting: row.meeting && way ? { ...row.meeting, point: way.point } : row.meeting,
    way,
    ...columnsOf(exchange),
    ...{ problem, steps, side: party },
    other: party === 'asker' ? row.owner : row.asker,
    withdrawal: withdrawalOf(sale),
    mustAskToBegin: state === 'offered' && mustAskToBegin(exchange, sale, now),
    otherThing: await otherThingOf(db, exchange),
    codes: { ...codes, boarding: turn.mayBoard ? codes.boarding : null },
    verbs: verbsOf(turn),
    mainVerb: mainVerb(turn),
    shortage: turn.shortage,
    next: timersFor(timed(exchange), exchange.timeZone).find(({ at }) => at > now) ?? null,
    daysOverdue: isOut(state) && exchange.days ? Math.max(0, daysBetween(exchange.days.to, today)) : 0,
    reports: await listReports(db, exchange),
    waiting: modeOf(process) === 'give' && state === 'asked' ? await waitingPlace(db, exchange) : null,
  };
}

/** What the page shows as the verbs know it. */
function columnsOf(exchange: Exchange) {
  const { id, process, state, openedBy, units, days, slot, seat, timeZone, answerBy } = exchange;
  const { depositCents, ownerStatus, settledAt, wishedEndsOn, wishedPriceLines } = exchange;
  return {
    ...{ id, process, state, openedBy, units, days, slot, seat, timeZone, answerBy },
    ...{ depositCents, ownerStatus, settledAt, wishedEndsOn, wishedPriceLines },
    mode: modeOf(process),
    refund: refundOf(exchange),
    price: { cents: exchange.priceCents, lines: exchange.priceLines },
    askedToBegin: askedToBeginOf(exchange),
  };
}

type Seen = { party: Side | 'moderator'; sale: Sale; reportedByMe: boolean };

/** Whose turn it is, for the one who looks. */
async function turnOf(db: Db, exchange: Exchange, seen: Seen, now: Date): Promise<Turn> {
  const { process, state, problemFrom, wishedEndsOn, seat } = exchange;
  const isOnBoard = seat !== null && (await isProven(db, exchange, 'boarding'));
  return {
    ...{ process, state, problemFrom, wishedEndsOn, party: seen.party },
    reported: seen.reportedByMe,
    takesOffers: exchange.listing.takesOffers,
    shortage: isAnswerAwaited(state) ? await shortageFor(db, exchange) : null,
    ...turnFacts(exchange, exchange.since, now, isOnBoard),
    mayRetract: whyNotRetract(seen.sale, dayAt(now, exchange.timeZone)) === null,
  };
}

function problemOf({ state }: Exchange, steps: readonly PageStep[]): ExchangePage['problem'] {
  const report = steps.findLast(({ verb }) => verb === 'report-problem');
  if (state !== 'problem' || !report) return null;
  return { byMe: report.isMine, remark: report.remark, since: report.at };
}
