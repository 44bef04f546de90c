import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { answerLetter } from './answer-letter';
import type { ListingInput } from './input';
import { lockListing } from './own-listing';
import { startTimers } from './shown-until';
import { isAwaiting } from './states';
import { markListingStale, turn } from './turn';

/** Whose own listings wait for nobody. */
export const mayApprove = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.includes('moderator') || roles.includes('administrator');

/**
 * Shows a listing that waited to everybody, and tells its owner.
 * @throws Refused 'not-allowed' | 'not-found' | 'listing-too-late'
 */
export async function approve(
  db: Db,
  actor: Actor,
  { listingId }: ListingInput,
  tools: Tools,
): Promise<void> {
  mustHold(actor, 'moderator', 'administrator');
  await db.transaction(async (tx) => {
    const listing = await lockListing(tx, actor.communityId, listingId);
    if (!isAwaiting(listing.state)) throw new Refused('listing-too-late');
    const expiresAt = await startTimers(tx, listing, tools);
    await turn(tx, listing, 'approve', 'moderator', tools.now, { publishedAt: tools.now, expiresAt });
    await record(tx, actor, 'listing.published', { listingId }, tools);
    await markListingStale(tx, listing);
    await tools.mail.post(tx, await answerLetter(tx, listing, 'approved', '', tools.links));
  });
}
