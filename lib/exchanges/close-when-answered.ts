import { and, eq, ne } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { ClockActor } from '@/lib/ground/actor';
import { asId, type ExchangeId } from '@/lib/ground/ids';
import { advance } from './advance';
import { closeListings } from './close-listings';
import type { Exchange } from './row';

/** Once an offer is taken, the request is closed, and whoever else offered something is told so. */
export async function closeWhenAnswered(tx: Db, exchange: Exchange, tools: Tools): Promise<void> {
  const { communityId, listing } = exchange;
  const clock: ClockActor = { is: 'clock', communityId };
  await closeListings(tx, communityId, [listing.id], tools);
  for (const exchangeId of await otherOffers(tx, exchange))
    await advance(tx, clock, exchangeId, 'let-offer-go', { remark: 'answered-by-another' }, tools);
}

async function otherOffers(db: Db, { communityId, id, listing }: Exchange): Promise<ExchangeId[]> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        eq(exchanges.listingId, listing.id),
        eq(exchanges.state, 'offered'),
        ne(exchanges.id, id),
      ),
    )
    .orderBy(exchanges.createdAt)
    .for('no key update');
  return rows.map((row) => asId<ExchangeId>(row.id));
}
