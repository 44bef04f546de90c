import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { showAgain } from '@/lib/listings/show-again';
import type { Exchange } from './row';
import { isAfterHandOver, isCompleted, isFinal, isUnderWay } from './states';

/**
 * When an offer that was taken comes to nothing, what was looked for is looked for again: the request is shown as long as it
 * could be published today. Neighbours who were told once are not told again.
 */
export async function reopenRequest(
  tx: Db,
  before: Exchange,
  after: Exchange,
  tools: Pick<Tools, 'now' | 'jobs'>,
): Promise<void> {
  if (before.openedBy !== 'owner' || !cameToNothing(before, after)) return;
  await showAgain(tx, before.communityId, before.listing.id, tools);
}

const cameToNothing = (before: Exchange, { state }: Exchange): boolean =>
  isUnderWay(before.state) &&
  !isAfterHandOver(before.state, before.problemFrom) &&
  isFinal(state) &&
  !isCompleted(state);
