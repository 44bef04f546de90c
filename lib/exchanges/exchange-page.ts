import { and, eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId, type ListingId, type PhotoId } from '@/lib/ground/ids';
import { dayAt, daysBetween, type Day, type Days } from '@/lib/ground/period';
import type { Point } from '@/lib/ground/place';
import { isBlocked } from '@/lib/members/blocks';
import { isPromisedToOthers } from './hold';
import { otherThingOf, type OtherThing } from './other-thing';
import { ownCodes } from './own-codes';
import {
  coverOf,
  listReports,
  listSteps,
  peopleOf,
  type PagePerson,
  type PageReport,
  type PageStep,
} from './page-parts';
import { timed } from './ring';
import type { Line } from './pricing';
import { findExchange, partyOf, type Exchange, type Seat, type Slot } from './row';
import {
  isAnswerAwaited,
  isOut,
  modeOf,
  showsMeetingPlace,
  type ExchangeProcess,
  type ExchangeState,
  type ExchangeVerb,
  type Mode,
  type Side,
} from './states';
import { meetingPlaceOf, seatWay, type SeatWay } from './seat-way';
import { timersFor, type ExchangeTimer } from './timers';
import { mainVerb, verbsOf, type Turn } from './turn';
import { saleOf } from './retract';
import { turnFacts } from './turn-facts';
import { waitingPlace } from './waiting-list';
import { whyNotRetract, withdrawalOf, type Withdrawal } from './withdrawal';

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
  /** When the owner said that the price was received. */
  settledAt: Date | null;
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
  codes: { 'hand-over': string | null; return: string | null };
  verbs: ExchangeVerb[];
  /** The one big button. NULL while it is not the viewer's turn. */
  mainVerb: ExchangeVerb | null;
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
  const { state, process, wishedEndsOn, problemFrom, ownerId, askerId } = exchange;
  const steps = await listSteps(db, actor, exchange);
  const problem = problemOf(exchange, steps);
  const today = dayAt(now, exchange.timeZone);
  const sale = await saleOf(db, exchange);
  const promised = isAnswerAwaited(state) && (await isPromisedToOthers(db, exchange));
  const turn: Turn = {
    process,
    state,
    problemFrom,
    wishedEndsOn,
    party,
    reported: problem?.byMe ?? false,
    isPromisedToOthers: promised,
    ...turnFacts(exchange, exchange.since, now),
    mayRetract: whyNotRetract(sale, today) === null,
  };
  const { owner, asker } = await peopleOf(db, exchange);
  const way = await seatWay(db, exchange);
  const row = await rowOf(db, exchange, party);
  return {
    ...row,
    meeting: row.meeting && way ? { ...row.meeting, point: way.point } : row.meeting,
    way,
    ...{ process, state, problem, steps, owner, asker, side: party, wishedEndsOn },
    id: exchangeId,
    mode: modeOf(process),
    other: party === 'asker' ? owner : asker,
    ...{
      days: exchange.days,
      slot: exchange.slot,
      seat: exchange.seat,
      openedBy: exchange.openedBy,
      price: { cents: exchange.priceCents, lines: exchange.priceLines },
      depositCents: exchange.depositCents,
      ownerStatus: exchange.ownerStatus,
      withdrawal: withdrawalOf(sale),
      wishedPriceLines: exchange.wishedPriceLines,
      settledAt: exchange.settledAt,
      otherThing: await otherThingOf(db, exchange),
      units: exchange.units,
      answerBy: exchange.answerBy,
      timeZone: exchange.timeZone,
    },
    codes: await ownCodes(db, exchange, party),
    verbs: verbsOf(turn),
    mainVerb: mainVerb(turn),
    next: timersFor(timed(exchange), exchange.timeZone).find(({ at }) => at > now) ?? null,
    daysOverdue: isOut(state) && exchange.days ? Math.max(0, daysBetween(exchange.days.to, today)) : 0,
    reports: await listReports(db, exchange),
    waiting: modeOf(process) === 'give' && state === 'asked' ? await waitingPlace(db, exchange) : null,
    isBlocked: await isBlocked(db, actor.communityId, ownerId, askerId),
  };
}

/** What the verbs do not need and the page shows. */
async function rowOf(db: Db, exchange: Exchange, party: Side | 'moderator') {
  const [row] = await db
    .select({
      title: exchanges.listingTitle,
      askedAt: exchanges.createdAt,
      valueCents: exchanges.valueCents,
      state: listings.state,
      condition: listings.condition,
      place: meetingPlaceOf,
      lat: listings.lat,
      lng: listings.lng,
      currency: communities.currency,
      photo: coverOf,
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .where(and(eq(exchanges.communityId, exchange.communityId), eq(exchanges.id, exchange.id)));
  if (!row) throw new Error(`an exchange without a listing: ${exchange.id}`);
  const { title, askedAt, valueCents, state, condition, place, lat, lng, currency, photo } = row;
  const isForBoth = party !== 'moderator' && showsMeetingPlace(exchange.state);
  const point = lat === null || lng === null ? null : { lat, lng };
  const { id, number, slug } = exchange.listing;
  return {
    listing: {
      ...{ id, number, slug, title, state },
      photoId: photo ? asId<PhotoId>(photo) : null,
    },
    ...{ askedAt, valueCents, condition, currency },
    meeting: isForBoth ? { place, point } : null,
  };
}

function problemOf({ state }: Exchange, steps: readonly PageStep[]): ExchangePage['problem'] {
  const report = steps.findLast(({ verb }) => verb === 'report-problem');
  if (state !== 'problem' || !report) return null;
  return { byMe: report.isMine, remark: report.remark, since: report.at };
}
