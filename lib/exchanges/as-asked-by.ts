import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { statusOf } from '@/lib/members/status-of';
import type { ListingToAsk } from './opening';

/** A listing as it is for whoever asks: what its owner leaves to associations costs an association nothing. */
export async function asAskedBy(
  db: Db,
  { communityId, memberId }: Actor,
  listing: ListingToAsk,
): Promise<ListingToAsk> {
  if (!listing.isFreeForAssociations || (await statusOf(db, communityId, memberId)) !== 'association')
    return listing;
  return { ...listing, tariff: { ...listing.tariff, isFreeForAsker: true } };
}
