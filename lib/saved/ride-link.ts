/** The private address of a passenger's ride: who may have one, and until when it opens anything. */
import { and, eq } from 'drizzle-orm';
import { rideLinks } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import { findExchange, partyOf, type Exchange } from '@/lib/exchanges/row';
import { isOnItsWay } from '@/lib/exchanges/states';

export const afterArrivalMs = 24 * 3_600_000;

/** A day after the arrival. */
export const opensUntil = ({ endsAt }: { endsAt: Date }): Date => new Date(endsAt.getTime() + afterArrivalMs);

type Shared = Pick<Exchange, 'state' | 'seat' | 'slot'>;

/** A ride is shown to somebody close from the agreement to the arrival. */
export function whyNotShareRide({ state, seat, slot }: Shared, now: Date): 'no-ride-to-share' | null {
  if (!seat || !slot || !isOnItsWay(state)) return 'no-ride-to-share';
  return now < opensUntil(slot) ? null : 'no-ride-to-share';
}

/** The secret of a ride's address, for its passenger alone; null while there is none. */
export async function rideLinkOf(db: Db, actor: Actor, exchangeId: ExchangeId): Promise<string | null> {
  const exchange = await findExchange(db, actor.communityId, exchangeId);
  if (!exchange || partyOf(exchange, actor) !== 'asker') return null;
  const [row] = await db
    .select({ secret: rideLinks.secret })
    .from(rideLinks)
    .where(and(eq(rideLinks.communityId, actor.communityId), eq(rideLinks.exchangeId, exchangeId)));
  return row?.secret ?? null;
}
