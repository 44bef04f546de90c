import { eq, inArray, lt } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import { rideLinks } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { findExchange } from '@/lib/exchanges/row';
import { meetingPlaceOf, seatWay } from '@/lib/exchanges/seat-way';
import { stateBefore, type ExchangeState } from '@/lib/exchanges/states';
import { asId, type CommunityId, type ExchangeId } from '@/lib/ground/ids';
import { secretShape } from './input';
import { afterArrivalMs, opensUntil } from './ride-link';

/** All that somebody close to a passenger sees of a ride. */
export type FollowedRide = {
  community: string;
  timeZone: string;
  from: string;
  to: string;
  startsAt: Date;
  endsAt: Date;
  is: 'reserved' | 'on-board' | 'over' | 'called-off';
  /** Where they meet, and the first name of the driver. NULL once the ride is called off. */
  meeting: { place: string; driver: string } | null;
};

/** The ride that a secret address opens; undefined when it opens none, or none any more. */
export async function followedRide(db: Db, secret: string, now: Date): Promise<FollowedRide | undefined> {
  if (!secretShape.test(secret)) return undefined;
  const [row] = await db
    .select({
      id: exchanges.id,
      communityId: exchanges.communityId,
      community: communities.slug,
      driver: members.firstName,
      place: meetingPlaceOf,
    })
    .from(rideLinks)
    .innerJoin(exchanges, eq(exchanges.id, rideLinks.exchangeId))
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, rideLinks.communityId))
    .innerJoin(members, eq(members.id, exchanges.ownerId))
    .where(eq(rideLinks.secret, secret));
  const exchange =
    row && (await findExchange(db, asId<CommunityId>(row.communityId), asId<ExchangeId>(row.id)));
  const way = exchange && (await seatWay(db, exchange));
  if (!row || !exchange?.slot || !way || now >= opensUntil(exchange.slot)) return undefined;
  const is = standing(stateBefore(exchange.state, exchange.problemFrom));
  return {
    ...{ community: row.community, timeZone: exchange.timeZone, from: way.from, to: way.to },
    ...{ startsAt: exchange.slot.startsAt, endsAt: exchange.slot.endsAt, is },
    meeting: is === 'called-off' ? null : { place: row.place, driver: row.driver },
  };
}

function standing(state: ExchangeState): FollowedRide['is'] {
  if (state === 'on-board') return 'on-board';
  if (state === 'agreed') return 'reserved';
  return state === 'done' || state === 'completed' ? 'over' : 'called-off';
}

/** Deletes the addresses that open nothing any more. */
export async function forgetRideLinks(db: Db, { now }: Pick<Tools, 'now'>): Promise<void> {
  const over = db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(lt(exchanges.endsAt, new Date(now.getTime() - afterArrivalMs)));
  await db.delete(rideLinks).where(inArray(rideLinks.exchangeId, over));
}
