import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { categories, listingTypes } from '@/db/schema/communities';
import { listingPhotos, listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Subject } from '@/lib/communities/templates';
import type { Theme } from '@/lib/communities/themes';
import { asId, type CommunityId, type ListingId, type MemberId, type PhotoId } from '@/lib/ground/ids';
import type { ListingState } from './states';

/** A listing as its owner sees it in their list. */
export type MyListing = {
  id: ListingId;
  state: ListingState;
  /** Null for a draft, as is `slug`. */
  number: number | null;
  slug: string | null;
  mode: string;
  subject: Subject;
  title: string;
  /** Null until the draft has a category. */
  theme: Theme | null;
  photoId: PhotoId | null;
  draftStep: string | null;
  expiresAt: Date | null;
  updatedAt: Date;
  isInUse: boolean;
};

const stateOrder = sql`array_position(array['draft', 'published', 'paused', 'expired', 'closed'], ${listings.state})`;

/** Drafts first, then what is shown, then the rest; the newest change first. */
export async function myListings(db: Db, communityId: CommunityId, memberId: MemberId): Promise<MyListing[]> {
  const rows = await ofOwner(db, { communityId, memberId });
  return rows.map((row) => ({
    ...row,
    id: asId<ListingId>(row.id),
    photoId: row.photoId === null ? null : asId<PhotoId>(row.photoId),
  }));
}

const firstPhoto = sql<string | null>`(select ${listingPhotos.photoId} from ${listingPhotos}
  where ${listingPhotos.listingId} = ${listings.id} order by ${listingPhotos.position} limit 1)`;

const ofOwner = composed((db) =>
  db
    .select({
      id: listings.id,
      state: listings.state,
      number: listings.number,
      slug: listings.slug,
      mode: listingTypes.mode,
      subject: listingTypes.subject,
      title: listings.title,
      theme: categories.theme,
      photoId: firstPhoto,
      draftStep: listings.draftStep,
      expiresAt: listings.expiresAt,
      updatedAt: listings.updatedAt,
      isInUse: sql<boolean>`listing_in_use(${listings.id})`,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .leftJoin(categories, eq(categories.id, listings.categoryId))
    .where(
      and(
        eq(listings.communityId, sql.placeholder('communityId')),
        eq(listings.ownerId, sql.placeholder('memberId')),
        ne(listings.state, 'removed'),
      ),
    )
    .orderBy(stateOrder, desc(listings.updatedAt), listings.id),
);

/** The draft that a member left last: where it goes on. */
export async function latestDraft(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<{ id: ListingId; title: string; step: string; updatedAt: Date } | undefined> {
  const [row] = await db
    .select({
      id: listings.id,
      title: listings.title,
      step: listings.draftStep,
      updatedAt: listings.updatedAt,
    })
    .from(listings)
    .where(
      and(eq(listings.communityId, communityId), eq(listings.ownerId, memberId), eq(listings.state, 'draft')),
    )
    .orderBy(desc(listings.updatedAt))
    .limit(1);
  return row && { ...row, id: asId<ListingId>(row.id), step: row.step ?? 'photos' };
}
