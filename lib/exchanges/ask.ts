import { and, eq, isNull } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { exchanges } from '@/db/schema/exchanges';
import { constraintOf } from '@/db/retry';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { tellPages, writeStep } from './advance';
import { asAskedBy } from './as-asked-by';
import { prepareDays } from './ask-days';
import { prepareSeat } from './ask-seat';
import { prepareSlot } from './ask-slot';
import { prepareThing } from './ask-thing';
import { askerOf } from './asker';
import { makeCodes } from './codes';
import { hold } from './hold';
import type { AskInput } from './input';
import { findListingToAsk, type ListingToAsk } from './opening';
import { whyNotAskAtAll } from './policy';
import type { Asking, Prepared } from './prepared';
import { setTimers } from './ring';
import { findExchange, type Exchange } from './row';
import { holdsUnits } from './states';
import { answerBy } from './timers';
import { wishToBegin } from './wish-to-begin';
import type { Traits } from './vocabulary';

const prepare: Record<Traits['period'], (tx: Db, asking: Asking) => Promise<Prepared>> = {
  none: prepareThing,
  days: prepareDays,
  slot: prepareSlot,
  legs: prepareSeat,
};

/**
 * Somebody asks for a thing, an hour or a seat. What comes back or passes is held from now on; for a thing that stays they join
 * the waiting list. The price is reckoned here and does not change any more.
 * @throws Refused 'not-found' | 'own-listing' | 'not-published' | 'is-a-request' | 'blocked' | 'already-asked' | 'too-many-waiting' | 'too-many-units'
 * | 'begin-not-asked' (`wishToBegin`) and what the days, the slot, the seat or the thing itself refuse
 */
export async function ask(
  db: Db,
  actor: Actor,
  input: AskInput,
  tools: Tools,
): Promise<{ exchangeId: ExchangeId }> {
  return db.transaction(async (tx) => {
    const found = await findListingToAsk(tx, actor.communityId, input.listingId, { lock: true });
    if (!found) throw new Refused('not-found');
    const listing = await asAskedBy(tx, actor, found);
    const asker = await askerOf(tx, actor, listing);
    const no = whyNotAskAtAll(listing, asker);
    if (no) throw new Refused(no);
    const prepared = await prepare[periodAsked(listing, input)](tx, {
      actor,
      listing,
      asker,
      input,
      now: tools.now,
    });
    if (await isAskedAgain(tx, actor, listing, prepared)) throw new Refused('already-asked');
    const wish = await wishToBegin(tx, actor, listing, { prepared, input, now: tools.now });
    const exchange = await insert(tx, actor, listing, { ...prepared, ...wish }, tools.now);
    const isHeld = holdsUnits(exchange);
    if (isHeld) await hold(tx, exchange, tools.now);
    await makeCodes(tx, exchange, listing.process);
    await writeStep(
      tx,
      actor,
      exchange,
      'asked',
      'ask',
      { remark: input.note, priceCents: exchange.priceCents },
      tools.now,
    );
    await setTimers(tx, null, exchange, tools);
    await record(tx, actor, 'exchange.asked', { exchangeId: exchange.id, listingId: listing.id }, tools);
    await tellPages(tx, exchange, isHeld);
    return { exchangeId: exchange.id };
  });
}

/** What has both prices is had by the hour by whoever chose one, and by the day by everybody else. */
const periodAsked = ({ period, isByHourToo }: ListingToAsk, { startsAt }: AskInput): Traits['period'] =>
  isByHourToo && startsAt ? 'slot' : period;

/**
 * Whether the very same wish still waits for its answer: where several seats, desks or tables are left, nothing else would keep
 * a button that is pressed twice from taking two of them.
 */
async function isAskedAgain(
  tx: Db,
  actor: Actor,
  listing: ListingToAsk,
  { units, days, slot, seat }: Prepared,
): Promise<boolean> {
  const isSame = (column: PgColumn, value: string | number | Date | null | undefined) =>
    value == null ? isNull(column) : eq(column, value);
  const rows = await tx
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, actor.communityId),
        eq(exchanges.listingId, listing.id),
        eq(exchanges.askerId, actor.memberId),
        eq(exchanges.state, 'asked'),
        eq(exchanges.units, units),
        ...[isSame(exchanges.startsOn, days?.from), isSame(exchanges.endsOn, days?.to)],
        ...[isSame(exchanges.startsAt, slot?.startsAt), isSame(exchanges.endsAt, slot?.endsAt)],
        ...[isSame(exchanges.fromStop, seat?.fromStop), isSame(exchanges.toStop, seat?.toStop)],
      ),
    )
    .limit(1);
  return rows.length > 0;
}

async function insert(
  tx: Db,
  actor: Actor,
  listing: ListingToAsk,
  prepared: Prepared,
  now: Date,
): Promise<Exchange> {
  const { ownerId, ownerStatus, process, title: listingTitle, valueCents, depositCents, timeZone } = listing;
  const { units, days, slot, seat, quote } = prepared;
  const columns = {
    ...{ communityId: actor.communityId, listingId: listing.id, ownerId, askerId: actor.memberId },
    ...{ process, units, listingTitle, valueCents, depositCents, ownerStatus, ...seat },
    ...{ startsOn: days?.from ?? null, endsOn: days?.to ?? null },
    ...{ startsAt: slot?.startsAt ?? null, endsAt: slot?.endsAt ?? null },
    otherListingId: prepared.otherListingId ?? null,
    persons: prepared.persons ?? null,
    acceptedRules: prepared.acceptedRules ?? '',
    ...{ askedToBeginAt: prepared.askedToBeginAt, askedToBeginWording: prepared.askedToBeginWording },
    isDatedLeisure: listing.isDatedLeisure,
    priceCents: quote.totalCents > 0 ? quote.totalCents : null,
    priceLines: quote.lines,
    answerBy: answerBy(now, slot?.startsAt ?? days?.from ?? null, timeZone),
  };
  const [row] = await orAlreadyAsked(() =>
    tx
      .insert(exchanges)
      .values({ ...columns, state: 'asked', createdAt: now, updatedAt: now })
      .returning({ id: exchanges.id }),
  );
  const exchange = row && (await findExchange(tx, actor.communityId, asId<ExchangeId>(row.id)));
  if (!exchange) throw new Error('an insert that answers no row');
  return exchange;
}

/** Twice the same gift by the same person, at the same moment: the index refuses what reading could not see. */
async function orAlreadyAsked<Row>(write: () => PromiseLike<Row>): Promise<Row> {
  try {
    return await write();
  } catch (error) {
    if (constraintOf(error) === 'exchanges_one_open_gift') throw new Refused('already-asked');
    throw error;
  }
}
