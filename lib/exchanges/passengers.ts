import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { members } from '@/db/schema/members';
import { rideDepartures } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId, type ListingId } from '@/lib/ground/ids';
import { toDay, type Day } from '@/lib/ground/period';
import { memberName } from '@/lib/members/name';

export type Passenger = {
  exchangeId: ExchangeId;
  day: Day;
  name: string;
  units: number;
  fromStop: number;
  toStop: number;
  isAgreed: boolean;
};

/** Who comes along or would like to, departure by departure, from now on. Empty for anybody but the driver. */
export async function listPassengers(
  db: Db,
  actor: Actor,
  listingId: ListingId,
  now: Date,
): Promise<Passenger[]> {
  const rows = await db
    .select({
      id: exchanges.id,
      day: rideDepartures.day,
      firstName: members.firstName,
      initial: members.initial,
      units: exchanges.units,
      fromStop: exchanges.fromStop,
      toStop: exchanges.toStop,
      state: exchanges.state,
    })
    .from(exchanges)
    .innerJoin(rideDepartures, eq(rideDepartures.id, exchanges.departureId))
    .innerJoin(members, eq(members.id, exchanges.askerId))
    .where(
      and(
        eq(exchanges.communityId, actor.communityId),
        eq(exchanges.listingId, listingId),
        eq(exchanges.ownerId, actor.memberId),
        inArray(exchanges.state, ['asked', 'agreed', 'on-board']),
        gte(rideDepartures.departsAt, now),
      ),
    )
    .orderBy(asc(rideDepartures.day), asc(exchanges.fromStop), asc(exchanges.createdAt));
  return rows.map(({ id, day, firstName, initial, state, fromStop, toStop, units }) => ({
    ...{ units, fromStop: fromStop ?? 0, toStop: toStop ?? 0, isAgreed: state !== 'asked' },
    exchangeId: asId<ExchangeId>(id),
    day: toDay(day),
    name: memberName(firstName, initial),
  }));
}
