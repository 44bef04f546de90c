import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { answerLetter } from './answer-letter';
import type { RefuseInput } from './input';
import { lockListing } from './own-listing';
import { isAwaiting } from './states';
import { turn } from './turn';

/**
 * Gives a listing that waited back to its owner as a draft, and says why, by mail and on the draft.
 * @throws Refused 'not-allowed' | 'not-found' | 'listing-too-late' | 'reason-missing'
 */
export async function refuse(
  db: Db,
  actor: Actor,
  { listingId, reason }: RefuseInput,
  tools: Tools,
): Promise<void> {
  mustHold(actor, 'moderator', 'administrator');
  if (reason === '') throw new Refused('reason-missing', { reason: 'reason-missing' });
  await db.transaction(async (tx) => {
    const listing = await lockListing(tx, actor.communityId, listingId);
    if (!isAwaiting(listing.state)) throw new Refused('listing-too-late');
    await turn(tx, listing, 'refuse', 'moderator', tools.now, {
      draftStep: 'check',
      refusedBecause: reason,
    });
    await tools.mail.post(tx, await answerLetter(tx, listing, 'declined', reason, tools.links));
  });
}
