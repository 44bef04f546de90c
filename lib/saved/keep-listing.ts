import { and, count, eq } from 'drizzle-orm';
import { favourites } from '@/db/schema/saved';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { FavouriteInput } from './input';
import { mostFavourites } from './policy';

/**
 * Keeps a listing among the member's favourites; said twice, it is kept once.
 * @throws Refused 'not-found' when nobody shows it, 'too-many-favourites'
 */
export async function keepListing(
  db: Db,
  { communityId, memberId }: Actor,
  { listingId }: FavouriteInput,
  { now }: Pick<Tools, 'now'>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [listing] = await tx
      .select({ state: listings.state })
      .from(listings)
      .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
    if (listing?.state !== 'published') throw new Refused('not-found');
    const [kept] = await tx
      .select({ rows: count() })
      .from(favourites)
      .where(and(eq(favourites.communityId, communityId), eq(favourites.memberId, memberId)));
    if ((kept?.rows ?? 0) >= mostFavourites) throw new Refused('too-many-favourites');
    await tx
      .insert(favourites)
      .values({ communityId, memberId, listingId, createdAt: now })
      .onConflictDoNothing();
  });
}
