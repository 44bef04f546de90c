import { and, eq, gte, inArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { rideDepartures } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId } from '@/lib/ground/ids';
import { dayAt, type Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { lockOwnListing, type OwnListing } from '@/lib/listings/own-listing';
import { timeZoneOf } from '@/lib/listings/shown-until';
import { isDraft } from '@/lib/listings/states';
import { markListingStale } from '@/lib/listings/turn';
import { departureOn } from '@/lib/rides/departures';
import { endRide } from '@/lib/rides/end-ride';
import type { CancelDepartureInput } from '@/lib/rides/input';
import { findRide } from '@/lib/rides/ride-row';
import { advance } from './advance';
import { isAnswerAwaited, toState } from './states';

/**
 * The driver does not leave on a day, or from that day on: every passenger's exchange is called off with the reason, each of
 * them is told, and no seat can be asked for any more. Answers how many there were.
 * @throws Refused 'not-found' | 'in-the-past' | 'no-departure'
 */
export async function cancelDeparture(
  db: Db,
  actor: Actor,
  { listingId, day, every, reason }: CancelDepartureInput,
  tools: Tools,
): Promise<{ passengers: number }> {
  return db.transaction(async (tx) => {
    // Whoever asks for a seat locks the listing first: either they are found below, or they find the day cancelled.
    const listing = await lockOwnListing(tx, actor, listingId);
    const found = await findRide(tx, actor.communityId, listingId);
    if (!found || isDraft(listing.state)) throw new Refused('not-found');
    const zone = await timeZoneOf(tx, actor.communityId);
    const today = dayAt(tools.now, zone);
    if (day < today) throw new Refused('in-the-past');
    const departure = await departureOn(tx, listing, found.ride, day, zone);
    if (!departure && !every) throw new Refused('no-departure');
    const passengers = await callOff(tx, actor, listing, { day, every }, reason, tools);
    if (every || found.ride.plan.repeats === 'once')
      await endRide(tx, actor, listing, found.ride, { from: day, today }, tools);
    await markListingStale(tx, listing);
    return { passengers };
  });
}

type From = { day: Day; every: boolean };

async function callOff(
  tx: Db,
  actor: Actor,
  listing: OwnListing,
  { day, every }: From,
  reason: string,
  tools: Tools,
): Promise<number> {
  const departures = await tx
    .update(rideDepartures)
    .set({ state: 'cancelled' })
    .where(
      and(
        eq(rideDepartures.communityId, actor.communityId),
        eq(rideDepartures.listingId, listing.id),
        every ? gte(rideDepartures.day, day) : eq(rideDepartures.day, day),
        gte(rideDepartures.departsAt, tools.now),
      ),
    )
    .returning({ id: rideDepartures.id });
  if (departures.length === 0) return 0;
  const rows = await tx
    .select({ id: exchanges.id, state: exchanges.state })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, actor.communityId),
        inArray(
          exchanges.departureId,
          departures.map(({ id }) => id),
        ),
        inArray(exchanges.state, ['asked', 'agreed']),
      ),
    )
    .orderBy(exchanges.id)
    // A passenger who gives up at this moment is waited for, and then has nothing to be called off.
    .for('no key update');
  for (const { id, state } of rows) {
    const verb = isAnswerAwaited(toState(state)) ? 'decline' : 'cancel';
    await advance(tx, actor, asId<ExchangeId>(id), verb, { remark: reason }, tools);
  }
  return rows.length;
}
