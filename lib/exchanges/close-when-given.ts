import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { closeListings, passOver } from './close-listings';
import { unitsGiven } from './hold';
import type { Exchange } from './row';
import { modeOf } from './states';

/**
 * Once the last unit of a gift or a sale has been handed over, its listing is closed and those who still wait are told so.
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
  await closeListings(tx, communityId, [listing.id], tools);
  await passOver(tx, communityId, [listing.id], tools);
}
