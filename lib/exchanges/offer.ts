import { exchanges } from '@/db/schema/exchanges';
import { constraintOf } from '@/db/retry';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { isBlocked } from '@/lib/members/blocks';
import { statusOf } from '@/lib/members/status-of';
import { writeStep } from './advance';
import { makeCodes } from './codes';
import type { OfferInput } from './input';
import { offeredOf, type Offered } from './offered';
import { findListingToAsk, type ListingToAsk } from './opening';
import { isOwnShown } from './own-to-give';
import { setTimers } from './ring';
import { mustShareCosts } from './share-costs';
import { findExchange, type Exchange } from './row';
import { answerBy } from './timers';

/**
 * Somebody has what a request asks for: a deal with the roles the other way round, which whoever asked for it takes or turns
 * down. Nothing is held before.
 * @throws Refused 'not-found' | 'own-request' | 'not-published' | 'blocked' | 'already-offered' | 'not-yours-to-swap'
 * | 'days-missing' | 'slot-missing' | 'in-the-past' | 'too-far-ahead', and of a ride what `mustShareCosts` refuses
 */
export async function offer(
  db: Db,
  actor: Actor,
  input: OfferInput,
  tools: Tools,
): Promise<{ exchangeId: ExchangeId }> {
  return db.transaction(async (tx) => {
    const request = await findListingToAsk(tx, actor.communityId, input.listingId, { lock: true });
    if (!request || request.direction !== 'request') throw new Refused('not-found');
    const no = await whyNotOfferAtAll(tx, actor, request);
    if (no) throw new Refused(no);
    if (input.otherListingId && !(await isOwnShown(tx, actor, input.otherListingId)))
      throw new Refused('not-yours-to-swap');
    await mustShareCosts(tx, actor.communityId, request, input, tools.now);
    const offered = offeredOf(request, input, tools.now);
    const exchange = await insert(tx, actor, request, offered, input, tools.now);
    await makeCodes(tx, exchange, request.process);
    const said = { remark: input.note, priceCents: exchange.priceCents };
    await writeStep(tx, actor, exchange, 'offered', 'offer', said, tools.now);
    await setTimers(tx, null, exchange, tools);
    const about = { exchangeId: exchange.id, listingId: request.id };
    await record(tx, actor, 'exchange.offered', about, tools);
    return { exchangeId: exchange.id };
  });
}

export type OfferAtAllRefusal = 'own-request' | 'not-published' | 'blocked';

/** Whether this member may answer a request at all. */
export async function whyNotOfferAtAll(
  db: Db,
  { communityId, memberId }: Actor,
  request: ListingToAsk,
): Promise<OfferAtAllRefusal | null> {
  if (request.ownerId === memberId) return 'own-request';
  if (!request.isPublished) return 'not-published';
  return (await isBlocked(db, communityId, request.ownerId, memberId)) ? 'blocked' : null;
}

async function insert(
  tx: Db,
  actor: Actor,
  request: ListingToAsk,
  { days, slot, quote }: Offered,
  input: OfferInput,
  now: Date,
): Promise<Exchange> {
  const { communityId, memberId: ownerId } = actor;
  const columns = {
    ...{ communityId, listingId: request.id, ownerId, askerId: request.ownerId, process: request.process },
    ...{ listingTitle: request.title, startsOn: days?.from ?? null, endsOn: days?.to ?? null },
    ...{ startsAt: slot?.startsAt ?? null, endsAt: slot?.endsAt ?? null },
    otherListingId: input.otherListingId ?? null,
    ownerStatus: await statusOf(tx, communityId, ownerId),
    priceCents: quote.totalCents > 0 ? quote.totalCents : null,
    priceLines: quote.lines,
    answerBy: answerBy(now, slot?.startsAt ?? days?.from ?? null, request.timeZone),
  };
  const [row] = await orAlreadyOffered(() =>
    tx
      .insert(exchanges)
      .values({ ...columns, openedBy: 'owner', state: 'offered', createdAt: now, updatedAt: now })
      .returning({ id: exchanges.id }),
  );
  const exchange = row && (await findExchange(tx, communityId, asId<ExchangeId>(row.id)));
  if (!exchange) throw new Error('an insert that answers no row');
  return exchange;
}

async function orAlreadyOffered<Row>(write: () => PromiseLike<Row>): Promise<Row> {
  try {
    return await write();
  } catch (error) {
    if (constraintOf(error) === 'exchanges_one_open_offer') throw new Refused('already-offered');
    throw error;
  }
}
