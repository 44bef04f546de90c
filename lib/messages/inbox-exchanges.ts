import { and, desc, eq, or, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { pick } from '@/db/pick';
import { communities } from '@/db/schema/communities';
import { exchanges, exchangeSteps, holds } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import { messages, threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import { coverOf, personColumns, toPerson } from '@/lib/exchanges/page-parts';
import { toDays, toSlot, type Slot } from '@/lib/exchanges/row';
import {
  isOpen,
  keepsForGood,
  modeOf,
  toProcess,
  toState,
  type ExchangeState,
  type ExchangeVerb,
} from '@/lib/exchanges/states';
import { shortageOf, unitsLeft } from '@/lib/exchanges/stock';
import type { Mode, Side } from '@/lib/exchanges/vocabulary';
import { isAskedOf, mainVerb, type Turn } from '@/lib/exchanges/turn';
import { turnFacts } from '@/lib/exchanges/turn-facts';
import type { Actor } from '@/lib/ground/actor';
import {
  asId,
  type ExchangeId,
  type ListingId,
  type MemberId,
  type PhotoId,
  type ThreadId,
} from '@/lib/ground/ids';
import { toDay, type Days } from '@/lib/ground/period';
import { zoneOfListing } from '@/lib/listings/time-zone-of';
import { anyActor } from './thread-row';
import { unreadIn } from './unread';

export type InboxRow = {
  exchangeId: ExchangeId;
  threadId: ThreadId | null;
  listingId: ListingId;
  mode: Mode;
  side: Side;
  state: ExchangeState;
  isOpen: boolean;
  title: string;
  photoId: PhotoId | null;
  other: { memberId: MemberId; name: string; photoId: PhotoId | null };
  days: Days | null;
  slot: Slot | null;
  /** The clock of the listing, on which the slot is said. */
  timeZone: string;
  /** In all, minor units. NULL: free. */
  priceCents: number | null;
  openedBy: Side;
  /** It waits for this member and for nobody else. */
  askedOfMe: boolean;
  nextVerb: ExchangeVerb | null;
  unread: number;
  lastMessage: string | null;
  /** The last thing that happened: a step or a message. */
  at: Date;
};

const heldUnits = sql<number>`(select coalesce(sum(${holds.units}), 0)::int from ${holds}
  where ${holds.listingId} = ${exchanges.listingId} and ${holds.exchangeId} <> ${exchanges.id})`;
const reporterId = sql<string | null>`(select ${exchangeSteps.byMemberId} from ${exchangeSteps}
  where ${exchangeSteps.exchangeId} = ${exchanges.id} and ${exchangeSteps.verb} = 'report-problem'
  order by ${exchangeSteps.id} desc limit 1)`;
const lastMessage = sql<string | null>`(select ${messages.body} from ${messages}
  where ${messages.threadId} = ${threads.id} order by ${messages.id} desc limit 1)`;
const lastAt =
  sql<Date>`greatest(${exchanges.updatedAt}, coalesce(${threads.lastMessageAt}, ${exchanges.updatedAt}))`.mapWith(
    exchanges.updatedAt,
  );

const isOther = sql`${members.id} = case when ${exchanges.ownerId} = ${anyActor.memberId} then ${exchanges.askerId} else ${exchanges.ownerId} end`;

const exchangesOf = composed((db) =>
  db
    .select({
      exchange: {
        ...pick(exchanges, 'id', 'ownerId', 'listingId', 'listingTitle', 'process', 'state', 'problemFrom'),
        ...pick(exchanges, 'startsOn', 'endsOn', 'startsAt', 'endsAt', 'wishedEndsOn', 'units', 'openedBy'),
        ...pick(exchanges, 'priceCents', 'settledAt', 'updatedAt'),
      },
      threadId: threads.id,
      listingUnits: listings.units,
      takesOffers: listings.takesOffers,
      other: personColumns,
      photo: coverOf,
      unread: unreadIn(anyActor),
      timeZone: zoneOfListing,
      ...{ heldUnits, reporterId, lastMessage, at: lastAt },
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .innerJoin(members, isOther)
    .leftJoin(threads, eq(threads.exchangeId, exchanges.id))
    .where(
      and(
        eq(exchanges.communityId, anyActor.communityId),
        or(eq(exchanges.ownerId, anyActor.memberId), eq(exchanges.askerId, anyActor.memberId)),
      ),
    )
    .orderBy(desc(lastAt))
    .limit(100),
);

/** A member's exchanges, the latest first. */
export async function exchangeRows(db: Db, actor: Actor, now: Date): Promise<InboxRow[]> {
  const { communityId, memberId } = actor;
  return (await exchangesOf(db, { communityId, memberId })).map((row) => toRow(row, actor, now));
}

type Row = Awaited<ReturnType<typeof exchangesOf>>[number];

function toRow(row: Row, actor: Actor, now: Date): InboxRow {
  const { exchange, other, photo, unread, at } = row;
  const turn = turnOf(row, actor, now);
  return {
    photoId: photo ? asId<PhotoId>(photo) : null,
    ...{ unread, at, lastMessage: row.lastMessage, state: turn.state },
    exchangeId: asId<ExchangeId>(exchange.id),
    threadId: row.threadId === null ? null : asId<ThreadId>(row.threadId),
    listingId: asId<ListingId>(exchange.listingId),
    mode: modeOf(turn.process),
    side: exchange.ownerId === actor.memberId ? 'owner' : 'asker',
    isOpen: isOpen(turn.state),
    title: exchange.listingTitle,
    other: toPerson(other),
    days: toDays(exchange.startsOn, exchange.endsOn),
    slot: toSlot(exchange.startsAt, exchange.endsAt),
    timeZone: row.timeZone,
    ...{ priceCents: exchange.priceCents, openedBy: exchange.openedBy },
    askedOfMe: isAskedOf(turn),
    nextVerb: mainVerb(turn),
  };
}

function turnOf(
  { exchange, heldUnits: held, listingUnits, takesOffers, reporterId: reporter, timeZone }: Row,
  actor: Actor,
  now: Date,
): Turn {
  const process = toProcess(exchange.process);
  const { openedBy, priceCents, settledAt } = exchange;
  const slot = toSlot(exchange.startsAt, exchange.endsAt);
  const days = toDays(exchange.startsOn, exchange.endsOn);
  const state = toState(exchange.state);
  const known = { state, priceCents, settledAt, slot, days, timeZone };
  return {
    process,
    state,
    problemFrom: exchange.problemFrom === null ? null : toState(exchange.problemFrom),
    wishedEndsOn: exchange.wishedEndsOn === null ? null : toDay(exchange.wishedEndsOn),
    party: exchange.ownerId === actor.memberId ? 'owner' : 'asker',
    takesOffers,
    reported: reporter === actor.memberId,
    shortage: keepsForGood({ process, openedBy })
      ? shortageOf(exchange.units, unitsLeft({ units: listingUnits, held }))
      : null,
    ...turnFacts(known, exchange.updatedAt, now),
    // Nothing that is asked of anybody.
    mayRetract: false,
  };
}
