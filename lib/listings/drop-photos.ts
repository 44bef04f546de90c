import { and, eq, exists, inArray, ne, notExists, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { listingPhotos, listings } from '@/db/schema/listings';
import { members, photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Storage } from '@/lib/gateways/storage';
import { asId, type CommunityId, type ListingId, type MemberId, type PhotoId } from '@/lib/ground/ids';

/** Takes photos off a listing; answers those that no listing shows any more, whose rows are gone too. */
export async function detachPhotos(
  tx: Db,
  { communityId, id }: { communityId: CommunityId; id: ListingId },
  which?: SQL,
): Promise<PhotoId[]> {
  const detached = await tx
    .delete(listingPhotos)
    .where(and(eq(listingPhotos.communityId, communityId), eq(listingPhotos.listingId, id), which))
    .returning({ photoId: listingPhotos.photoId });
  if (detached.length === 0) return [];
  const elsewhere = alias(listingPhotos, 'elsewhere');
  const gone = await tx
    .delete(photos)
    .where(
      and(
        eq(photos.communityId, communityId),
        inArray(
          photos.id,
          detached.map(({ photoId }) => photoId),
        ),
        notExists(
          tx.select({ photoId: elsewhere.photoId }).from(elsewhere).where(eq(elsewhere.photoId, photos.id)),
        ),
      ),
    )
    .returning({ id: photos.id });
  return gone.map(({ id: photoId }) => asId<PhotoId>(photoId));
}

/** What no listing shows any more, and exchanges still do, is for those alone who exchanged the thing. */
export async function hidePhotos(
  tx: Db,
  { communityId, ownerId }: { communityId: CommunityId; ownerId: MemberId },
): Promise<void> {
  const onListing = (which?: SQL) =>
    tx
      .select({ photoId: listingPhotos.photoId })
      .from(listingPhotos)
      .innerJoin(listings, eq(listings.id, listingPhotos.listingId))
      .where(and(eq(listingPhotos.photoId, photos.id), which));
  await tx
    .update(photos)
    .set({ isPublic: false })
    .where(
      and(
        ...[eq(photos.communityId, communityId), eq(photos.memberId, ownerId)],
        exists(onListing()),
        notExists(onListing(ne(listings.state, 'removed'))),
        notExists(tx.select({ id: members.id }).from(members).where(eq(members.photoId, photos.id))),
      ),
    );
}

/** The files of photos whose rows are gone for good: called once the transaction is committed. */
export async function dropPictures(storage: Storage, photoIds: readonly PhotoId[]): Promise<void> {
  for (const photoId of photoIds) await storage.removeAll(`photos/${photoId}/`);
}
