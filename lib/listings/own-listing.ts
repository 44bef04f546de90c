import { and, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';
import { toDay, type Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { isRemoved, type ListingState } from './states';

/** A listing as its verbs need it. */
export type OwnListing = {
  id: ListingId;
  communityId: CommunityId;
  ownerId: MemberId;
  state: ListingState;
  number: number | null;
  slug: string | null;
  mode: string;
  listingTypeId: string;
  draftStep: string | null;
  title: string;
  description: string;
  categoryId: string | null;
  communeCode: string | null;
  publicLat: number | null;
  availableFrom: Day | null;
  availableUntil: Day | null;
  closedWeekdays: number[];
  expiresAt: Date | null;
};

/**
 * A listing of the actor's community, locked until the transaction ends; what was removed is not there any more.
 * @throws Refused 'not-found'
 */
export async function lockListing(
  tx: Db,
  communityId: CommunityId,
  listingId: ListingId,
  /** `update` also waits for requests that are being made, and makes later ones wait. */
  strength: 'no key update' | 'update' = 'no key update',
): Promise<OwnListing> {
  const [row] = await tx
    .select({
      id: listings.id,
      ownerId: listings.ownerId,
      state: listings.state,
      number: listings.number,
      slug: listings.slug,
      mode: listingTypes.mode,
      listingTypeId: listings.listingTypeId,
      draftStep: listings.draftStep,
      title: listings.title,
      description: listings.description,
      categoryId: listings.categoryId,
      communeCode: listings.communeCode,
      publicLat: listings.publicLat,
      availableFrom: listings.availableFrom,
      availableUntil: listings.availableUntil,
      closedWeekdays: listings.closedWeekdays,
      expiresAt: listings.expiresAt,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)))
    .for(strength, { of: listings });
  if (!row || isRemoved(row.state)) throw new Refused('not-found');
  return {
    ...row,
    id: asId<ListingId>(row.id),
    communityId,
    ownerId: asId<MemberId>(row.ownerId),
    availableFrom: row.availableFrom === null ? null : toDay(row.availableFrom),
    availableUntil: row.availableUntil === null ? null : toDay(row.availableUntil),
  };
}

/** The same, for its owner alone: to anybody else it does not exist. @throws Refused 'not-found' */
export async function lockOwnListing(tx: Db, actor: Actor, listingId: ListingId): Promise<OwnListing> {
  const listing = await lockListing(tx, actor.communityId, listingId);
  if (listing.ownerId !== actor.memberId) throw new Refused('not-found');
  return listing;
}

/** A listing as the rules of publishing look at it. */
export const wholeOf = (listing: OwnListing) => ({ ...listing, hasPlace: listing.publicLat !== null });
