/** Everything that the mails of an exchange speak of, read once. */
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { persons } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { codesOf } from '@/lib/exchanges/codes';
import { refundOf, type Refund } from '@/lib/exchanges/deal-policy';
import { meetingPlaceOf } from '@/lib/exchanges/seat-way';
import type { Line } from '@/lib/exchanges/pricing';
import { askedToBeginOf, toDays, toSlot, type Slot } from '@/lib/exchanges/row';
import { modeOf, toProcess, toState, type ExchangeState } from '@/lib/exchanges/states';
import type { Mode, Proof, Side } from '@/lib/exchanges/vocabulary';
import { asId, type CommunityId, type ExchangeId, type MemberId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import { toDay, type Day, type Days } from '@/lib/ground/period';
import { zoneOfListing } from '@/lib/listings/time-zone-of';
import { isShown } from '@/lib/listings/states';
import { publicName } from '@/lib/members/name';

export type Reader = { memberId: MemberId; name: string; email: string; locale: Locale };
export type Place = { id: CommunityId; slug: string; name: string; timeZone: string };

export type Scene = {
  exchangeId: ExchangeId;
  community: Place;
  mode: Mode;
  state: ExchangeState;
  title: string;
  units: number;
  days: Days | null;
  slot: Slot | null;
  /** The clock of the listing, on which the slot is said. */
  timeZone: string;
  openedBy: Side;
  /** What it answered is looked for again. */
  isLookedForAgain: boolean;
  /** In all, minor units, and how that is made up. NULL: free. */
  priceCents: number | null;
  priceLines: Line[];
  depositCents: number | null;
  /** What was received of a deal that is off. NULL: nothing was, or it is not off. */
  refund: Refund | null;
  /** When the asker expressly asked for it to begin early, and the version of what they ticked. NULL: they did not. */
  askedToBegin: { at: Date; wording: number } | null;
  /** What a longer rental would cost in all. NULL when not wished, or free. */
  wishedPriceCents: number | null;
  currency: string;
  /** The second listing: what is given in a swap, or pointed at in answer to a request. */
  otherThing: string | null;
  wishedEndsOn: Day | null;
  answerBy: Date | null;
  askedAt: Date;
  /** In the owner's words; empty when they said nothing. */
  meetingPlace: string;
  owner: Reader;
  asker: Reader;
  codes: Record<Proof, Partial<Record<Side, string>>>;
};

const otherThings = alias(listings, 'other_things');
const owners = alias(members, 'owners');
const askers = alias(members, 'askers');
const ownerPersons = alias(persons, 'owner_persons');
const askerPersons = alias(persons, 'asker_persons');

export async function findScene(
  db: Db,
  communityId: CommunityId,
  exchangeId: ExchangeId,
): Promise<Scene | undefined> {
  const [row] = await db
    .select({
      exchange: exchanges,
      community: communities,
      timeZone: zoneOfListing,
      listingState: listings.state,
      meetingPlace: meetingPlaceOf,
      otherThing: otherThings.title,
      owner: owners,
      ownerPerson: ownerPersons,
      asker: askers,
      askerPerson: askerPersons,
    })
    .from(exchanges)
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .leftJoin(otherThings, eq(otherThings.id, exchanges.otherListingId))
    .innerJoin(owners, eq(owners.id, exchanges.ownerId))
    .innerJoin(ownerPersons, eq(ownerPersons.id, owners.personId))
    .innerJoin(askers, eq(askers.id, exchanges.askerId))
    .innerJoin(askerPersons, eq(askerPersons.id, askers.personId))
    .where(and(eq(exchanges.communityId, communityId), eq(exchanges.id, exchangeId)));
  return (
    row && { ...toScene(row, communityId, exchangeId), codes: await codesIn(db, communityId, exchangeId) }
  );
}

type MemberRow = { id: string; firstName: string; initial: string | null; organisation: string | null };
type PersonRow = { email: string; locale: Locale };
type Row = {
  listingState: (typeof listings.$inferSelect)['state'];
  exchange: typeof exchanges.$inferSelect;
  community: typeof communities.$inferSelect;
  timeZone: string;
  meetingPlace: string;
  otherThing: string | null;
  owner: MemberRow;
  ownerPerson: PersonRow;
  asker: MemberRow;
  askerPerson: PersonRow;
};

function toScene(row: Row, communityId: CommunityId, exchangeId: ExchangeId): Omit<Scene, 'codes'> {
  const { exchange, community } = row;
  return {
    exchangeId,
    community: { id: communityId, slug: community.slug, name: community.name, timeZone: community.timeZone },
    mode: modeOf(toProcess(exchange.process)),
    state: toState(exchange.state),
    title: exchange.listingTitle,
    units: exchange.units,
    days: toDays(exchange.startsOn, exchange.endsOn),
    slot: toSlot(exchange.startsAt, exchange.endsAt),
    timeZone: row.timeZone,
    openedBy: exchange.openedBy,
    isLookedForAgain: exchange.openedBy === 'owner' && isShown(row.listingState),
    ...{ priceCents: exchange.priceCents, priceLines: exchange.priceLines, currency: community.currency },
    depositCents: exchange.depositCents,
    refund: refundOf({ ...exchange, state: toState(exchange.state) }),
    askedToBegin: askedToBeginOf(exchange),
    wishedPriceCents: exchange.wishedPriceLines?.reduce((sum, line) => sum + line.totalCents, 0) ?? null,
    otherThing: row.otherThing,
    wishedEndsOn: exchange.wishedEndsOn === null ? null : toDay(exchange.wishedEndsOn),
    answerBy: exchange.answerBy,
    askedAt: exchange.createdAt,
    meetingPlace: row.meetingPlace,
    owner: readerOf(row.owner, row.ownerPerson),
    asker: readerOf(row.asker, row.askerPerson),
  };
}

const codesIn = async (db: Db, communityId: CommunityId, exchangeId: ExchangeId) => ({
  'hand-over': await codesOf(db, communityId, exchangeId, 'hand-over'),
  return: await codesOf(db, communityId, exchangeId, 'return'),
  boarding: await codesOf(db, communityId, exchangeId, 'boarding'),
});

export const readerOf = (member: MemberRow, person: PersonRow): Reader => ({
  memberId: asId<MemberId>(member.id),
  name: publicName(member),
  email: person.email,
  locale: person.locale,
});
