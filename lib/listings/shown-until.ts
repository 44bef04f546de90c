import { eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { expiresAt, stillThereAt, type Timed as Ending } from './expiry';

type Timed = Ending & { id: ListingId; communityId: CommunityId };
type Timer = 'still-there' | 'expire';

export const timerKey = (listingId: ListingId, timer: Timer): string => `listing:${listingId}:${timer}`;

/** Sets both timers of a listing that is shown from now on; answers when it will leave the lists. */
export async function startTimers(
  tx: Db,
  listing: Timed,
  { now, jobs }: Pick<Tools, 'now' | 'jobs'>,
): Promise<Date> {
  const timeZone = await timeZoneOf(tx, listing.communityId);
  const expires = expiresAt(listing, now, timeZone);
  await startTimer(tx, jobs, listing, 'expire', expires);
  const ask = stillThereAt(listing, expires, now, timeZone);
  if (ask) await startTimer(tx, jobs, listing, 'still-there', ask);
  else await jobs.cancel(tx, timerKey(listing.id, 'still-there'));
  return expires;
}

export async function stopTimers(
  tx: Db,
  listing: { id: ListingId; communityId: CommunityId },
  { jobs }: Pick<Tools, 'jobs'>,
) {
  await jobs.cancel(tx, timerKey(listing.id, 'still-there'));
  await jobs.cancel(tx, timerKey(listing.id, 'expire'));
}

async function startTimer(
  tx: Db,
  jobs: Tools['jobs'],
  { id, communityId }: Timed,
  timer: Timer,
  runAt: Date,
) {
  await jobs.enqueue(
    tx,
    'listing-timer',
    { communityId, listingId: id, timer },
    { runAt, key: timerKey(id, timer) },
  );
}

/** The zone in which a community's days begin. */
export async function timeZoneOf(tx: Db, communityId: CommunityId): Promise<string> {
  const [row] = await tx
    .select({ timeZone: communities.timeZone })
    .from(communities)
    .where(eq(communities.id, communityId));
  if (!row) throw new Error('a community without a row');
  return row.timeZone;
}
