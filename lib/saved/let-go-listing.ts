import { and, eq } from 'drizzle-orm';
import { favourites } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { FavouriteInput } from './input';

/** Takes a listing out of the member's favourites, whatever became of it. */
export async function letGoListing(
  db: Db,
  { communityId, memberId }: Actor,
  { listingId }: FavouriteInput,
): Promise<void> {
  await db
    .delete(favourites)
    .where(
      and(
        eq(favourites.communityId, communityId),
        eq(favourites.memberId, memberId),
        eq(favourites.listingId, listingId),
      ),
    );
}
