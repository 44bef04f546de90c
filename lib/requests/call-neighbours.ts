import { requestCalls } from '@/db/schema/requests';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { ClockActor } from '@/lib/ground/actor';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { neighboursOf } from './neighbours';
import { reachOf, whoIsTold } from './reach';
import { findOpenRequest } from './request-row';

/**
 * Tells neighbours of a request: those of the commune first, and a day later those around when nobody answered. Each hears of
 * it once, and of no more requests in a day than they chose. Done again, it tells only those who could not be told before.
 */
export async function callNeighbours(
  db: Db,
  { communityId, listingId }: { communityId: CommunityId; listingId: ListingId },
  tools: Tools,
): Promise<number> {
  return db.transaction(async (tx) => {
    const request = await findOpenRequest(tx, communityId, listingId, tools.now, { lock: true });
    const reach = request && reachOf(request, tools.now);
    if (!request || !reach) return 0;
    const told = whoIsTold(await neighboursOf(tx, request, tools.now), {
      reach,
      radiusKm: request.radiusKm,
    });
    const clock: ClockActor = { is: 'clock', communityId };
    for (const { memberId, why, reach: at } of told) {
      await tx.insert(requestCalls).values({ communityId, listingId, memberId, reach: at, at: tools.now });
      await record(tx, clock, 'request.called', { listingId, memberId, why }, tools);
    }
    return told.length;
  });
}
