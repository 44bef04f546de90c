import { and, desc, eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import type { Days } from '@/lib/ground/period';
import { ownCodes } from './own-codes';
import { personOf } from './page-parts';
import { findExchange, partyOf, type Exchange } from './row';
import { isAnswerAwaited, modeOf, showsMeetingPlace, type Mode, type Side } from './states';

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
  days: Days | null;
  commune: string;
  /** Empty once there is nothing left to meet for. */
  meetingPlace: string;
  agreedAt: Date | null;
  printedAt: Date;
  timeZone: string;
  /** Keys of the rules of use in the words of the brick, as `agreement.rule.<key>`. */
  rules: AgreementRule[];
  codes: { 'hand-over': string | null; return: string | null };
};
export type AgreementRule = 'care' | 'no-lending-on' | 'return-clean' | 'damage' | 'late' | 'dispute';

const loanRules: AgreementRule[] = ['care', 'no-lending-on', 'return-clean', 'damage', 'late', 'dispute'];

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
    days: exchange.days,
    commune: row.commune ?? '',
    meetingPlace: showsMeetingPlace(exchange.state) ? row.listing.meetingPlace : '',
    agreedAt: row.agreedAt,
    printedAt: now,
    timeZone: exchange.timeZone,
    rules: mode === 'lend' ? loanRules : ['dispute'],
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
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .leftJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(
      exchangeSteps,
      and(eq(exchangeSteps.exchangeId, exchanges.id), eq(exchangeSteps.verb, 'agree')),
    )
    .where(and(eq(exchanges.communityId, communityId), eq(exchanges.id, exchangeId)))
    .orderBy(desc(exchangeSteps.id))
    .limit(1);
  return row;
}
