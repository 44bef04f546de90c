import { and, eq, inArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { ClockActor } from '@/lib/ground/actor';
import { asId, type ExchangeId } from '@/lib/ground/ids';
import { advance } from './advance';
import { unitsGiven } from './hold';
import type { Exchange } from './row';
import { modeOf } from './states';

/**
 * Once the last unit of a gift has been handed over, its listing is closed and those who still wait are told so.
 * A thing that is lent stays listed.
 */
export async function closeWhenGiven(tx: Db, exchange: Exchange, tools: Tools): Promise<void> {
  const { communityId, listing, process } = exchange;
  if (modeOf(process) !== 'give' && modeOf(process) !== 'sell') return;
  // Two hand-overs at the same moment come one after the other here, so that the second sees the first.
  await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listing.id)))
    .for('no key update');
  if ((await unitsGiven(tx, communityId, listing.id)) < listing.units) return;
  const clock: ClockActor = { is: 'clock', communityId };
  const closed = await tx
    .update(listings)
    .set({ state: 'closed', expiresAt: null, updatedAt: tools.now })
    .where(
      and(
        eq(listings.communityId, communityId),
        eq(listings.id, listing.id),
        inArray(listings.state, ['published', 'paused', 'expired']),
      ),
    )
    .returning({ id: listings.id });
  if (closed.length > 0) await record(tx, clock, 'listing.closed', { listingId: listing.id }, tools);
  for (const exchangeId of await waitingFor(tx, exchange))
    await advance(tx, clock, exchangeId, 'pass-over', { remark: 'given-to-another' }, tools);
}

async function waitingFor(db: Db, { communityId, listing }: Exchange): Promise<ExchangeId[]> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        eq(exchanges.listingId, listing.id),
        inArray(exchanges.state, ['asked', 'countered']),
      ),
    )
    .orderBy(exchanges.createdAt)
    .for('no key update');
  return rows.map((row) => asId<ExchangeId>(row.id));
}
