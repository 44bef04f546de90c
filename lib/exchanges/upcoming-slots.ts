import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ExchangeId, type ListingId } from '@/lib/ground/ids';
import type { Days } from '@/lib/ground/period';
import { memberName } from '@/lib/members/name';
import { toDays } from './row';
import { isAnswerAwaited, openStates, toState } from './states';

/** An hour or some days of a listing that somebody has, or waits for. */
export type UpcomingSlot = {
  exchangeId: ExchangeId;
  name: string;
  startsAt: Date;
  endsAt: Date;
  /** Whole days or nights. NULL for hours. */
  days: Days | null;
  persons: number | null;
  isAsked: boolean;
};

/** For the owner of the listing alone, soonest first; nobody else finds any. */
export async function upcomingSlots(
  db: Db,
  actor: Actor,
  listingId: ListingId,
  now: Date,
): Promise<UpcomingSlot[]> {
  const rows = await db
    .select({ exchange: exchanges, firstName: members.firstName, initial: members.initial })
    .from(exchanges)
    .innerJoin(members, eq(members.id, exchanges.askerId))
    .where(
      and(
        eq(exchanges.communityId, actor.communityId),
        eq(exchanges.listingId, listingId),
        eq(exchanges.ownerId, actor.memberId),
        inArray(exchanges.state, openStates),
        gt(exchanges.endsAt, now),
      ),
    )
    .orderBy(asc(exchanges.startsAt));
  return rows.flatMap(({ exchange, firstName, initial }) => {
    const { startsAt, endsAt } = exchange;
    if (!startsAt || !endsAt) return [];
    return [
      {
        exchangeId: asId<ExchangeId>(exchange.id),
        name: memberName(firstName, initial),
        ...{ startsAt, endsAt, days: toDays(exchange.startsOn, exchange.endsOn), persons: exchange.persons },
        isAsked: isAnswerAwaited(toState(exchange.state)),
      },
    ];
  });
}
