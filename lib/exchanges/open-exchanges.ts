import { and, asc, eq, notInArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ExchangeId, type ListingId, type MemberId } from '@/lib/ground/ids';
import { finalStates, toState, type ExchangeState } from './states';

export type OpenExchange = { exchangeId: ExchangeId; askerId: MemberId; state: ExchangeState };

/** Exchanges about a listing that are not over; they go on when it is paused or closed. */
export async function openExchangesOf(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
): Promise<OpenExchange[]> {
  const rows = await db
    .select({ id: exchanges.id, askerId: exchanges.askerId, state: exchanges.state })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        eq(exchanges.listingId, listingId),
        notInArray(exchanges.state, finalStates),
      ),
    )
    .orderBy(asc(exchanges.createdAt));
  return rows.map((row) => ({
    exchangeId: asId<ExchangeId>(row.id),
    askerId: asId<MemberId>(row.askerId),
    state: toState(row.state),
  }));
}
