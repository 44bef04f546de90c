import { eq, and } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { ListingInput } from '@/lib/listings/input';
import { lockOwnListing } from '@/lib/listings/own-listing';

/**
 * The owner wants the calendar kept elsewhere to be read now rather than within the hour.
 * @throws Refused 'not-found' | 'no-calendar'
 */
export async function readAgain(
  db: Db,
  actor: Actor,
  { listingId }: ListingInput,
  tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { communityId } = await lockOwnListing(tx, actor, listingId);
    const [row] = await tx
      .select({ url: listings.icsUrl })
      .from(listings)
      .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
    if (!row?.url) throw new Refused('no-calendar');
    const key = `read-calendar:${listingId}`;
    await tools.jobs.enqueue(tx, 'read-calendar', { communityId, listingId }, { key });
  });
}
