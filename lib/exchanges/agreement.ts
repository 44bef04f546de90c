import { and, desc, eq, inArray } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import type { Days } from '@/lib/ground/period';
import { ownCodes, type OwnCodes } from './own-codes';
import { otherThingOf } from './other-thing';
import { personOf } from './page-parts';
import type { Line } from './pricing';
import { purposeOf } from './purpose-of';
import { findExchange, partyOf, type Exchange, type Slot } from './row';
import { saleOf } from './sale-of';
import { meetingPlaceOf } from './seat-way';
import { isAnswerAwaited, modeOf, showsMeetingPlace } from './states';
import type { Mode, Side } from './vocabulary';
import { withdrawalOf, type Withdrawal } from './withdrawal';

/** What the two sides of a loan print and sign, and the slip with the codes of the one who prints it. */
export type Agreement = {
  mode: Mode;
  community: string;
  lender: string;
  borrower: string;
  side: Side;
  thing: string;
  units: number;
  condition: 'new' | 'very-good' | 'good' | 'worn' | null;
  /** Minor units. NULL when the owner did not say. */
  valueCents: number | null;
  currency: string;
  /** The second thing of a swap; what an owner pointed at who answered a request. NULL elsewhere. */
  otherThing: string | null;
  price: { cents: number | null; lines: Line[] };
  depositCents: number | null;
  settledAt: Date | null;
  /** What a hall or a desk was asked for; empty for everything else. And how many come, where that was asked. */
  purpose: string;
  persons: number | null;
  days: Days | null;
  slot: Slot | null;
  commune: string;
  /** Empty once there is nothing left to meet for. */
  meetingPlace: string;
  agreedAt: Date | null;
  printedAt: Date;
  timeZone: string;
  /** Keys of the rules of use in the words of the brick, as `agreement.rule.<key>`. */
  rules: AgreementRule[];
  codes: OwnCodes;
};
export type AgreementRule =
  | 'care'
  | 'no-lending-on'
  | 'return-clean'
  | 'damage'
  | 'late'
  | 'deposit'
  | 'by-hand'
  | 'as-seen'
  | 'no-way-back-private'
  | 'way-back'
  | 'way-back-agreed'
  | 'begin-early'
  | 'own'
  | 'both'
  | 'dispute';

const loanRules: AgreementRule[] = ['care', 'no-lending-on', 'return-clean', 'damage', 'late'];

/** What the two promise each other, kind by kind; what concerns money is there when there is some. */
function rulesOf(exchange: Exchange, withdrawal: Withdrawal): AgreementRule[] {
  const priced: AgreementRule[] = exchange.priceCents ? ['by-hand'] : [];
  const kept: AgreementRule[] = exchange.depositCents ? ['deposit'] : [];
  const early: AgreementRule[] = exchange.askedToBeginAt ? ['begin-early'] : [];
  const back: AgreementRule[] = withdrawal.is === 'open' ? ['way-back-agreed', ...early] : [];
  switch (modeOf(exchange.process)) {
    case 'lend':
    case 'rent':
      return [...priced, ...kept, ...loanRules, ...back, 'dispute'];
    case 'sell':
      return [...priced, 'as-seen', withdrawal.is === 'open' ? 'way-back' : 'no-way-back-private', 'dispute'];
    case 'swap':
      return ['own', 'both', 'dispute'];
    case 'space':
      return [...priced, ...kept, 'dispute'];
    case 'give':
    case 'service':
    case 'ride':
      return [...priced, ...back, 'dispute'];
  }
}

/** Undefined for somebody who is neither side, and before the owner agreed. */
export async function agreementOf(
  db: Db,
  actor: Actor,
  exchangeId: ExchangeId,
  now: Date,
): Promise<Agreement | undefined> {
  const { communityId } = actor;
  const exchange = await findExchange(db, communityId, exchangeId);
  const party = exchange && partyOf(exchange, actor);
  if (!exchange || (party !== 'owner' && party !== 'asker') || isAnswerAwaited(exchange.state))
    return undefined;
  const row = await rowOf(db, exchange);
  if (!row) return undefined;
  const mode = modeOf(exchange.process);
  return {
    mode,
    community: row.community.name,
    lender: (await personOf(db, communityId, exchange.ownerId)).name,
    borrower: (await personOf(db, communityId, exchange.askerId)).name,
    side: party,
    thing: row.exchange.listingTitle,
    units: exchange.units,
    condition: row.listing.condition,
    valueCents: row.exchange.valueCents,
    currency: row.community.currency,
    otherThing: (await otherThingOf(db, exchange))?.title ?? null,
    price: { cents: exchange.priceCents, lines: exchange.priceLines },
    ...{ depositCents: exchange.depositCents, settledAt: exchange.settledAt },
    purpose: await purposeOf(db, exchange),
    persons: row.exchange.persons,
    ...{ days: exchange.days, slot: exchange.slot },
    commune: row.commune ?? '',
    meetingPlace: showsMeetingPlace(exchange.state) ? row.meetingPlace : '',
    agreedAt: row.agreedAt,
    printedAt: now,
    timeZone: exchange.timeZone,
    rules: rulesOf(exchange, withdrawalOf(await saleOf(db, exchange, now))),
    codes: await ownCodes(db, exchange, party),
  };
}

/** What the verbs do not need and the paper shows, with the last time that it was agreed. */
async function rowOf(db: Db, { communityId, id: exchangeId }: Exchange) {
  const [row] = await db
    .select({
      exchange: exchanges,
      listing: listings,
      community: communities,
      commune: communes.name,
      agreedAt: exchangeSteps.at,
      meetingPlace: meetingPlaceOf,
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .leftJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(
      exchangeSteps,
      and(
        eq(exchangeSteps.exchangeId, exchanges.id),
        inArray(exchangeSteps.verb, ['agree', 'accept-price', 'take']),
      ),
    )
    .where(and(eq(exchanges.communityId, communityId), eq(exchanges.id, exchangeId)))
    .orderBy(desc(exchangeSteps.id))
    .limit(1);
  return row;
}
