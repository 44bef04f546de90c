import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { callNeighbours } from './call-neighbours';
import { listUnanswered } from './request-row';

/** Every request that waits goes on: further after a day, and to those whose day was full before. */
export async function callAgain(db: Db, tools: Tools): Promise<void> {
  for (const { communityId, id } of await listUnanswered(db, tools.now))
    await callNeighbours(db, { communityId, listingId: id }, tools);
}
