import { and, eq, inArray, or } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { markStale } from '@/lib/activities/stale';
import type { Tools } from '@/lib/gateways/tools';
import type { ClockActor } from '@/lib/ground/actor';
import { asId, type CommunityId, type ExchangeId, type ListingId } from '@/lib/ground/ids';
import { advance } from './advance';

/** Closes listings that an exchange has brought to their end, where they are not closed already. */
export async function closeListings(
  tx: Db,
  communityId: CommunityId,
  ids: readonly ListingId[],
  tools: Tools,
): Promise<void> {
  const closed = await tx
    .update(listings)
    .set({ state: 'closed', expiresAt: null, updatedAt: tools.now })
    .where(
      and(
        eq(listings.communityId, communityId),
        inArray(listings.id, [...ids]),
        inArray(listings.state, ['published', 'paused', 'expired']),
      ),
    )
    .returning({ id: listings.id, number: listings.number, slug: listings.slug });
  const clock: ClockActor = { is: 'clock', communityId };
  for (const { id, number, slug } of closed) {
    await record(tx, clock, 'listing.closed', { listingId: id }, tools);
    if (number !== null && slug !== null) await markStale(tx, communityId, { page: 'listing', number, slug });
  }
  if (closed.length > 0) await markStale(tx, communityId, { page: 'listings' }, { page: 'home' });
}

/** Tells whoever still waits for listings that are gone, or offers one of them in a swap, that somebody else has them. */
export async function passOver(
  tx: Db,
  communityId: CommunityId,
  ids: readonly ListingId[],
  tools: Tools,
): Promise<void> {
  const clock: ClockActor = { is: 'clock', communityId };
  for (const exchangeId of await waitingFor(tx, communityId, [...ids]))
    await advance(tx, clock, exchangeId, 'pass-over', { remark: 'given-to-another' }, tools);
}

async function waitingFor(db: Db, communityId: CommunityId, ids: ListingId[]): Promise<ExchangeId[]> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        or(inArray(exchanges.listingId, ids), inArray(exchanges.otherListingId, ids)),
        inArray(exchanges.state, ['asked', 'countered']),
      ),
    )
    .orderBy(exchanges.createdAt)
    .for('no key update');
  return rows.map((row) => asId<ExchangeId>(row.id));
}
