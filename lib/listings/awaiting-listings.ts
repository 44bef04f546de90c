import { and, asc, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';

/** A listing that waits to be read, for those who may answer: the caller checks their role. */
export type AwaitingListing = {
  id: ListingId;
  title: string;
  typeFr: string;
  typeEn: string;
  owner: string;
  commune: string;
  since: Date;
};

/** Whoever has waited longest comes first. */
export async function awaitingListings(db: Db, communityId: CommunityId): Promise<AwaitingListing[]> {
  const rows = await db
    .select({
      id: listings.id,
      title: listings.title,
      typeFr: listingTypes.labelFr,
      typeEn: listingTypes.labelEn,
      owner: members.firstName,
      commune: communes.name,
      since: listings.updatedAt,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .where(and(eq(listings.communityId, communityId), eq(listings.state, 'awaiting')))
    .orderBy(asc(listings.updatedAt), asc(listings.id));
  return rows.map((row) => ({ ...row, id: asId<ListingId>(row.id) }));
}
