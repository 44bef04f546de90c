import { and, eq, lte, ne, sql } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import { savedSearches } from '@/db/schema/saved';
import type { OurEar } from '@/lib/activities/react';
import { asId, type ListingId, type SavedSearchId } from '@/lib/ground/ids';
import { inTurn } from './in-turn';
import { tellAlert } from './tell-alert';

/** A listing was published: those who wait for such a one are told at once. */
export const tellAtOnce: OurEar = async (db, { communityId, about, at }, tools) => {
  const listingId = asId<ListingId>(about['listingId'] ?? '');
  const rows = await db
    .select({ id: savedSearches.id })
    .from(savedSearches)
    .innerJoin(listings, and(eq(listings.communityId, savedSearches.communityId), eq(listings.id, listingId)))
    .where(
      and(
        eq(savedSearches.communityId, communityId),
        eq(savedSearches.frequency, 'at-once'),
        lte(savedSearches.createdAt, at),
        ne(savedSearches.memberId, sql`${listings.ownerId}`),
      ),
    );
  await inTurn(rows, ({ id }) =>
    db.transaction((tx) => tellAlert(tx, communityId, asId<SavedSearchId>(id), { only: listingId }, tools)),
  );
};
