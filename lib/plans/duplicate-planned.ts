import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import { listingOpenings } from '@/db/schema/plans';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { duplicate } from '@/lib/listings/duplicate';
import type { ListingInput } from '@/lib/listings/input';
import { weeklyPlan } from './plan-of';

/**
 * A draft with the same week; days that differ are not copied. The calendar that blocks the model blocks the copy as well, and
 * is read at once.
 * @throws Refused 'not-found' | 'too-many-drafts' | 'too-many-tries'
 */
export function duplicatePlanned(
  db: Db,
  actor: Actor,
  { listingId }: ListingInput,
  tools: Tools,
): Promise<{ listingId: ListingId }> {
  return db.transaction(async (tx) => {
    const { communityId } = actor;
    const copy = await duplicate(tx, actor, { listingId }, tools);
    const { weekly } = await weeklyPlan(tx, communityId, listingId);
    if (weekly.length > 0)
      await tx.insert(listingOpenings).values(
        weekly.map(({ weekday, from, to }) => ({
          ...{ communityId, listingId: copy.listingId, weekday },
          ...{ fromMinute: from, toMinute: to },
        })),
      );
    await readCalendarOf(tx, actor, copy.listingId, tools);
    return copy;
  });
}

async function readCalendarOf(tx: Db, { communityId }: Actor, listingId: ListingId, { jobs }: Tools) {
  const [row] = await tx
    .select({ url: listings.icsUrl })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  if (row?.url)
    await jobs.enqueue(
      tx,
      'read-calendar',
      { communityId, listingId },
      { key: `read-calendar:${listingId}` },
    );
}
