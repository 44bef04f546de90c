import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingInput } from '@/lib/listings/input';
import { lockOwnListing } from '@/lib/listings/own-listing';

/**
 * The busy times of a listing get an address that nobody can guess; the one before, if there was one, leads nowhere any more.
 * @throws Refused 'not-found'
 */
export async function giveAddress(
  db: Db,
  actor: Actor,
  { listingId }: ListingInput,
  _tools: Tools,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { communityId } = await lockOwnListing(tx, actor, listingId);
    await tx
      .update(listings)
      .set({ icsSecret: randomBytes(24).toString('base64url') })
      .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  });
}
