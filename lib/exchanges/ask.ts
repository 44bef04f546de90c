import { and, eq, inArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { constraintOf } from '@/db/retry';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId } from '@/lib/ground/ids';
import { dayAt, type Days } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { isBlocked } from '@/lib/members/blocks';
import { tellPages, writeStep } from './advance';
import { makeCodes } from './codes';
import { heldDays, hold } from './hold';
import type { AskInput } from './input';
import { findListingToAsk, type ListingToAsk } from './opening';
import { whyNotAsk } from './policy';
import { setTimers } from './ring';
import { toDays, type Exchange } from './row';
import { answerBy } from './timers';

/**
 * Somebody asks for a thing. The days of a loan are held from now on; for a gift they join the waiting list.
 * @throws Refused 'not-found' | 'own-listing' | 'not-published' | 'blocked' | 'already-asked' | 'too-many-units' | 'days-missing'
 * | 'in-the-past' | 'too-far-ahead' | 'too-long' | 'outside-availability' | 'closed-day' | 'not-free'
 */
export async function ask(
  db: Db,
  actor: Actor,
  input: AskInput,
  tools: Tools,
): Promise<{ exchangeId: ExchangeId }> {
  return db.transaction(async (tx) => {
    const listing = await findListingToAsk(tx, actor.communityId, input.listingId, { lock: true });
    if (!listing) throw new Refused('not-found');
    const days = daysIn(listing, input);
    await mustBeAllowed(tx, actor, listing, { units: input.units, days }, tools.now);
    const exchange = await insert(tx, actor, listing, { units: input.units, days }, tools.now);
    if (days) await hold(tx, exchange, tools.now);
    await makeCodes(tx, exchange, listing.mode);
    await writeStep(tx, actor, exchange, 'asked', 'ask', input.note, tools.now);
    await setTimers(tx, null, exchange, tools);
    await record(tx, actor, 'exchange.asked', { exchangeId: exchange.id, listingId: listing.id }, tools);
    await tellPages(tx, exchange, days !== null);
    return { exchangeId: exchange.id };
  });
}

/** One day alone is both its first and last; a gift has none, whatever a form sends. */
function daysIn({ mode }: ListingToAsk, { startsOn, endsOn }: AskInput): Days | null {
  if (mode === 'give') return null;
  const from = startsOn ?? endsOn;
  const to = endsOn ?? startsOn;
  return from && to ? { from, to } : null;
}

type Wish = { units: number; days: Days | null };

async function mustBeAllowed(
  tx: Db,
  actor: Actor,
  listing: ListingToAsk,
  wish: Wish,
  now: Date,
): Promise<void> {
  const today = dayAt(now, listing.timeZone);
  const asker = {
    memberId: actor.memberId,
    isBlocked: await isBlocked(tx, actor.communityId, listing.ownerId, actor.memberId),
    requests: await openRequests(tx, actor, listing),
  };
  const held = await heldDays(tx, actor.communityId, listing.id, today);
  const no = whyNotAsk(listing, asker, wish, held, today);
  if (no) throw new Refused(no);
}

/** What a member has asked for of a thing, and is not over. */
export async function openRequests(
  db: Db,
  actor: Actor,
  listing: Pick<ListingToAsk, 'id'>,
): Promise<(Days | null)[]> {
  const rows = await db
    .select({ startsOn: exchanges.startsOn, endsOn: exchanges.endsOn })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, actor.communityId),
        eq(exchanges.listingId, listing.id),
        eq(exchanges.askerId, actor.memberId),
        inArray(exchanges.state, ['asked', 'agreed', 'handed-over']),
      ),
    );
  return rows.map(({ startsOn, endsOn }) => toDays(startsOn, endsOn));
}

async function insert(tx: Db, actor: Actor, listing: ListingToAsk, wish: Wish, now: Date): Promise<Exchange> {
  const { communityId, memberId: askerId } = actor;
  const { id: listingId, ownerId, process, title: listingTitle, valueCents, timeZone } = listing;
  const { units, days } = wish;
  const startsOn = days?.from ?? null;
  const answer = answerBy(now, startsOn, timeZone);
  const values = {
    communityId,
    listingId,
    ownerId,
    askerId,
    process,
    units,
    listingTitle,
    valueCents,
    startsOn,
  };
  const [row] = await orAlreadyAsked(() =>
    tx
      .insert(exchanges)
      .values({
        ...values,
        state: 'asked',
        endsOn: days?.to ?? null,
        answerBy: answer,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: exchanges.id }),
  );
  if (!row) throw new Error('an insert that answers no row');
  return {
    ...{ communityId, ownerId, askerId, process, units, days, timeZone },
    id: asId<ExchangeId>(row.id),
    ...{ state: 'asked', since: now, answerBy: answer, wishedEndsOn: null, problemFrom: null },
    listing: { id: listingId, number: listing.number, slug: listing.slug, units: listing.units },
  };
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
