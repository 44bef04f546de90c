import { and, eq, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { pick } from '@/db/pick';
import { communities } from '@/db/schema/communities';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Actor, ClockActor } from '@/lib/ground/actor';
import { asId, type CommunityId, type ExchangeId, type ListingId, type MemberId } from '@/lib/ground/ids';
import { instantAt, toDay, type Day, type Days } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { zoneOfListing } from '@/lib/listings/time-zone-of';
import type { Line } from './pricing';
import { isProblem, toProcess, toState, type ExchangeProcess, type ExchangeState } from './states';
import type { Party, Side } from './vocabulary';

/** An exchange as the verbs need it. */
export type Exchange = {
  id: ExchangeId;
  communityId: CommunityId;
  ownerId: MemberId;
  askerId: MemberId;
  process: ExchangeProcess;
  state: ExchangeState;
  openedBy: Side;
  /** When it came into its state. */
  since: Date;
  units: number;
  days: Days | null;
  /** The instants of a slot or of a seat. NULL for days and for things that stay. */
  slot: Slot | null;
  seat: Seat | null;
  /** What the asker of a swap gives. */
  otherListingId: ListingId | null;
  priceCents: number | null;
  priceLines: Line[];
  depositCents: number | null;
  ownerStatus: 'private' | 'association' | 'business';
  settledAt: Date | null;
  refundedAt: Date | null;
  /** When a consumer asked a professional to begin within the time for giving up. NULL: nobody had to. */
  askedToBeginAt: Date | null;
  /** The version of what they ticked. NULL as above. */
  askedToBeginWording: number | null;
  /** Of a rental: a leisure or a vehicle for a date. */
  isDatedLeisure: boolean;
  wishedEndsOn: Day | null;
  /** What that wish would cost in all. NULL when nothing is wished, or all is free. */
  wishedPriceLines: Line[] | null;
  answerBy: Date | null;
  problemFrom: ExchangeState | null;
  listing: {
    id: ListingId;
    number: number;
    slug: string;
    units: number;
    bufferMinutes: number;
    /** Its price can be talked about. */
    takesOffers: boolean;
  };
  timeZone: string;
};
export type Slot = { startsAt: Date; endsAt: Date };
/** A seat from one stop to another of a departure; positions count from 0. */
export type Seat = { departureId: string; fromStop: number; toStop: number };

/** One exchange; with `lock`, nobody else turns its page until the transaction ends. */
export async function findExchange(
  db: Db,
  communityId: CommunityId,
  exchangeId: ExchangeId,
  { lock = false } = {},
): Promise<Exchange | undefined> {
  const [row] = await (lock ? locked : found)(db, { communityId, exchangeId });
  return row && toExchange(row);
}

const selectExchange = (db: Db) =>
  db
    .select({
      exchange: exchanges,
      listing: pick(listings, 'id', 'number', 'slug', 'units', 'bufferMinutes', 'takesOffers'),
      timeZone: zoneOfListing,
      since: stateSince,
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .where(
      and(
        eq(exchanges.communityId, sql.placeholder('communityId')),
        eq(exchanges.id, sql.placeholder('exchangeId')),
      ),
    );
const found = composed(selectExchange);
const locked = composed((db) => selectExchange(db).for('no key update', { of: exchanges }));

/** @throws Refused 'not-found' for somebody who has no part in it. */
export async function exchangeFor(
  db: Db,
  actor: Actor | ClockActor,
  exchangeId: ExchangeId,
  options: { lock?: boolean } = {},
): Promise<Exchange & { party: Party }> {
  const exchange = await findExchange(db, actor.communityId, exchangeId, options);
  const party = exchange && partyOf(exchange, actor);
  if (!party) throw new Refused('not-found');
  return { ...exchange, party };
}

/** What somebody is to an exchange. A moderator has a part in it while a problem is reported. */
export function partyOf(
  exchange: Pick<Exchange, 'ownerId' | 'askerId' | 'state'>,
  actor: Actor | ClockActor,
): Party | undefined {
  if (actor.is === 'clock') return 'clock';
  if (actor.memberId === exchange.ownerId) return 'owner';
  if (actor.memberId === exchange.askerId) return 'asker';
  return moderates(actor) && isProblem(exchange.state) ? 'moderator' : undefined;
}

export const moderates = ({ roles }: Actor): boolean =>
  roles.includes('moderator') || roles.includes('administrator');

/** When it last changed its state; steps that stay in place (a longer loan, a reminder) do not count. */
const stateSince = sql<Date>`coalesce((select max(${exchangeSteps.at}) from ${exchangeSteps}
  where ${exchangeSteps.exchangeId} = ${exchanges.id} and ${exchangeSteps.fromState} <> ${exchangeSteps.toState}), ${exchanges.createdAt})`.mapWith(
  exchanges.createdAt,
);

type Row = {
  exchange: typeof exchanges.$inferSelect;
  listing: Pick<
    typeof listings.$inferSelect,
    'id' | 'number' | 'slug' | 'units' | 'bufferMinutes' | 'takesOffers'
  >;
  timeZone: string;
  since: Date;
};

function toExchange({ exchange, listing, timeZone, since }: Row): Exchange {
  const { id, communityId, ownerId, askerId, units, answerBy, openedBy, ownerStatus } = exchange;
  return {
    id: asId<ExchangeId>(id),
    communityId: asId<CommunityId>(communityId),
    ownerId: asId<MemberId>(ownerId),
    askerId: asId<MemberId>(askerId),
    process: toProcess(exchange.process),
    state: toState(exchange.state),
    since,
    ...{ units, openedBy, ownerStatus },
    ...{
      priceCents: exchange.priceCents,
      priceLines: exchange.priceLines,
      depositCents: exchange.depositCents,
    },
    settledAt: exchange.settledAt,
    refundedAt: exchange.refundedAt,
    askedToBeginAt: exchange.askedToBeginAt,
    askedToBeginWording: exchange.askedToBeginWording,
    isDatedLeisure: exchange.isDatedLeisure,
    slot: toSlot(exchange.startsAt, exchange.endsAt),
    seat: toSeat(exchange),
    otherListingId: exchange.otherListingId === null ? null : asId<ListingId>(exchange.otherListingId),
    days: toDays(exchange.startsOn, exchange.endsOn),
    wishedEndsOn: exchange.wishedEndsOn === null ? null : toDay(exchange.wishedEndsOn),
    wishedPriceLines: exchange.wishedPriceLines,
    answerBy,
    problemFrom: exchange.problemFrom === null ? null : toState(exchange.problemFrom),
    listing: {
      id: asId<ListingId>(listing.id),
      number: listing.number ?? 0,
      slug: listing.slug ?? '',
      units: listing.units,
      bufferMinutes: listing.bufferMinutes,
      takesOffers: listing.takesOffers,
    },
    timeZone,
  };
}

/** Both ends, or none for a gift. */
export const toDays = (startsOn: string | null, endsOn: string | null): Days | null =>
  startsOn === null || endsOn === null ? null : { from: toDay(startsOn), to: toDay(endsOn) };

export const toSlot = (startsAt: Date | null, endsAt: Date | null): Slot | null =>
  startsAt === null || endsAt === null ? null : { startsAt, endsAt };

function toSeat({
  departureId,
  fromStop,
  toStop,
}: Pick<typeof exchanges.$inferSelect, 'departureId' | 'fromStop' | 'toStop'>): Seat | null {
  return departureId === null || fromStop === null || toStop === null
    ? null
    : { departureId, fromStop, toStop };
}

/** The instant at which it begins: of a slot or a seat, or the midnight of its first day. NULL for a thing that stays. */
export const beginsAt = ({
  days,
  slot,
  timeZone,
}: Pick<Exchange, 'days' | 'slot' | 'timeZone'>): Date | null =>
  slot ? slot.startsAt : days ? instantAt(days.from, 0, timeZone) : null;

/** What the asker ticked when a professional was to begin early; null when nothing. */
export const askedToBeginOf = ({
  askedToBeginAt: at,
  askedToBeginWording: wording,
}: Pick<Exchange, 'askedToBeginAt' | 'askedToBeginWording'>): { at: Date; wording: number } | null =>
  at === null || wording === null ? null : { at, wording };
