import { and, eq, max, sql } from 'drizzle-orm';
import { listingPhotos } from '@/db/schema/listings';
import { photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId, PhotoId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { lockOwnListing } from './own-listing';
import { mostPhotos } from './policy';
import { isDraft } from './states';
import { markListingStale } from './turn';

export type NewPhoto = {
  photoId: PhotoId;
  width: number;
  height: number;
  /** False for a condition report: only the two sides see it. */
  isPublic?: boolean;
  /** Shown at the end of this listing's photos. */
  listingId?: ListingId;
  alt?: string;
};

/**
 * Keeps the row of a picture that was stored.
 * @throws Refused 'not-found' | 'too-many-photos'
 */
export async function addPhoto(
  db: Db,
  actor: Actor,
  photo: NewPhoto,
  tools: Tools,
): Promise<{ photoId: PhotoId }> {
  const { photoId, width, height, isPublic = true, listingId, alt = '' } = photo;
  const { communityId, memberId } = actor;
  return db.transaction(async (tx) => {
    const position = listingId && (await placeForPhoto(tx, actor, listingId));
    await tx
      .insert(photos)
      .values({ id: photoId, communityId, memberId, width, height, isPublic, createdAt: tools.now });
    if (listingId && position !== undefined) {
      await tx.insert(listingPhotos).values({ communityId, listingId, photoId, position, alt });
      await tellOfPhoto(tx, actor, listingId, tools);
    }
    return { photoId };
  });
}

/**
 * Where one more photo of a listing stands. Asked before a picture is worked on, and again when it is kept.
 * @throws Refused 'not-found' | 'too-many-photos'
 */
export async function placeForPhoto(db: Db, actor: Actor, listingId: ListingId): Promise<number> {
  await lockOwnListing(db, actor, listingId);
  const [row] = await db
    .select({ count: sql<number>`count(*)::int`, last: max(listingPhotos.position) })
    .from(listingPhotos)
    .where(and(eq(listingPhotos.communityId, actor.communityId), eq(listingPhotos.listingId, listingId)));
  if ((row?.count ?? 0) >= mostPhotos) throw new Refused('too-many-photos');
  return (row?.last ?? -1) + 1;
}

async function tellOfPhoto(tx: Db, actor: Actor, listingId: ListingId, tools: Tools): Promise<void> {
  const listing = await lockOwnListing(tx, actor, listingId);
  if (isDraft(listing.state)) return;
  await record(tx, actor, 'listing.changed', { listingId }, tools);
  await markListingStale(tx, listing);
}
