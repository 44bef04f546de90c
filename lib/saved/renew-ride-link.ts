import { rideLinks } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { exchangeFor } from '@/lib/exchanges/row';
import type { RideNamed } from './input';
import { whyNotShareRide } from './ride-link';
import { newSecret } from './secret';

/**
 * Gives a passenger's ride a private address, to send to somebody close; the one before leads nowhere from then on.
 * @throws Refused 'not-found' (also for the driver) | 'no-ride-to-share'
 */
export async function renewRideLink(
  db: Db,
  actor: Actor,
  { exchangeId }: RideNamed,
  { now }: Pick<Tools, 'now'>,
): Promise<{ secret: string }> {
  return db.transaction(async (tx) => {
    const exchange = await exchangeFor(tx, actor, exchangeId, { lock: true });
    if (exchange.party !== 'asker') throw new Refused('not-found');
    const no = whyNotShareRide(exchange, now);
    if (no) throw new Refused(no);
    const secret = newSecret();
    await tx
      .insert(rideLinks)
      .values({ exchangeId, communityId: actor.communityId, secret, createdAt: now })
      .onConflictDoUpdate({ target: rideLinks.exchangeId, set: { secret, createdAt: now } });
    return { secret };
  });
}
