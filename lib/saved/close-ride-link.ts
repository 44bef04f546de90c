import { and, eq } from 'drizzle-orm';
import { rideLinks } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { exchangeFor } from '@/lib/exchanges/row';
import type { RideNamed } from './input';

/**
 * Takes the private address of a passenger's ride away, whatever became of the ride; one that is gone stays gone.
 * @throws Refused 'not-found' (also for the driver)
 */
export async function closeRideLink(db: Db, actor: Actor, { exchangeId }: RideNamed): Promise<void> {
  const exchange = await exchangeFor(db, actor, exchangeId);
  if (exchange.party !== 'asker') throw new Refused('not-found');
  await db
    .delete(rideLinks)
    .where(and(eq(rideLinks.communityId, actor.communityId), eq(rideLinks.exchangeId, exchangeId)));
}
