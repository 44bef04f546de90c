import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { markStale, type Page } from '@/lib/activities/stale';
import { Refused } from '@/lib/ground/refused';
import { step } from '@/lib/ground/state-table';
import type { OwnListing } from './own-listing';
import { listingProcess, type ListingParty, type ListingState, type ListingVerb } from './states';

type Also = Partial<typeof listings.$inferInsert>;

/**
 * Turns the page of a listing: the only place that writes its state.
 * @throws Refused 'not-allowed' | 'listing-too-late' | 'someone-was-faster'
 */
export async function turn(
  tx: Db,
  listing: OwnListing,
  verb: ListingVerb,
  by: ListingParty,
  now: Date,
  also: Also = {},
): Promise<ListingState> {
  const next = step(listingProcess, listing.state, verb, by);
  if ('no' in next) throw new Refused(next.no === 'too-late' ? 'listing-too-late' : 'not-allowed');
  const turned = await tx
    .update(listings)
    .set({ ...also, state: next.to, updatedAt: now })
    .where(
      and(
        eq(listings.communityId, listing.communityId),
        eq(listings.id, listing.id),
        eq(listings.state, listing.state),
      ),
    )
    .returning({ id: listings.id });
  if (turned.length === 0) throw new Refused('someone-was-faster');
  return next.to;
}

/** The public pages that show a listing. */
export async function markListingStale(
  tx: Db,
  listing: Pick<OwnListing, 'communityId' | 'ownerId' | 'number' | 'slug'>,
): Promise<void> {
  const own: Page[] =
    listing.number === null || listing.slug === null
      ? []
      : [{ page: 'listing', number: listing.number, slug: listing.slug }];
  await markStale(tx, listing.communityId, { page: 'home' }, { page: 'listings' }, ...own, {
    page: 'member',
    memberId: listing.ownerId,
  });
}
