import { and, eq, sql } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId, PhotoId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { detachPhotos, dropPictures, hidePhotos } from './drop-photos';
import type { RemoveInput } from './input';
import { lockListing, type OwnListing } from './own-listing';
import { removalLetter } from './removal-letter';
import { stopTimers } from './shown-until';
import { isDraft } from './states';
import { markListingStale, turn } from './turn';

/**
 * Deletes a listing that no exchange is under way about. Its photos go with it unless somebody once asked for it: then
 * both sides of each exchange still see them, and nobody else.
 * Moderators and administrators remove those of others at any time, and say to the owner why; what was agreed goes on.
 * @throws Refused 'not-found' | 'listing-in-use' | 'reason-missing'
 */
export async function remove(
  db: Db,
  actor: Actor,
  { listingId, reason }: RemoveInput,
  tools: Tools,
): Promise<void> {
  const orphans = await db.transaction(async (tx) => {
    const listing = await lockListing(tx, actor.communityId, listingId, 'update');
    const by = partyOf(actor, listing);
    if (by === 'moderator' && reason === '')
      throw new Refused('reason-missing', { reason: 'reason-missing' });
    if (isDraft(listing.state)) return forget(tx, listing);
    const { isInUse, wasAsked } = await usesOf(tx, actor, listingId);
    if (isInUse && by === 'owner') throw new Refused('listing-in-use');
    const gone = wasAsked ? [] : await detachPhotos(tx, listing);
    await turn(tx, listing, 'remove', by, tools.now, { expiresAt: null });
    await hidePhotos(tx, listing);
    await stopTimers(tx, listing, tools);
    await record(tx, actor, 'listing.removed', { listingId }, tools);
    await markListingStale(tx, listing);
    if (by === 'moderator') await tools.mail.post(tx, await removalLetter(tx, listing, reason));
    return gone;
  });
  await dropPictures(tools.storage, orphans);
}

/** To those who may neither see a draft nor remove a listing, it is not there. @throws Refused 'not-found' */
function partyOf(actor: Actor, listing: OwnListing): 'owner' | 'moderator' {
  if (listing.ownerId === actor.memberId) return 'owner';
  const mayModerate = actor.roles.includes('moderator') || actor.roles.includes('administrator');
  if (!mayModerate || isDraft(listing.state)) throw new Refused('not-found');
  return 'moderator';
}

/** Nobody has ever seen a draft: it leaves no trace. */
async function forget(tx: Db, listing: OwnListing): Promise<PhotoId[]> {
  const orphans = await detachPhotos(tx, listing);
  await tx
    .delete(listings)
    .where(and(eq(listings.communityId, listing.communityId), eq(listings.id, listing.id)));
  await hidePhotos(tx, listing);
  return orphans;
}

export async function usesOf(tx: Db, { communityId }: Pick<Actor, 'communityId'>, listingId: ListingId) {
  const [row] = await tx
    .select({
      isInUse: sql<boolean>`listing_in_use(${listings.id})`,
      wasAsked: sql<boolean>`listing_was_asked(${listings.id})`,
    })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  return row ?? { isInUse: false, wasAsked: false };
}
