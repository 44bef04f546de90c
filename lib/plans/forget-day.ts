import { and, eq } from 'drizzle-orm';
import { listingExceptions } from '@/db/schema/plans';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { lockOwnListing } from '@/lib/listings/own-listing';
import { markListingStale } from '@/lib/listings/turn';
import type { ForgetDayInput } from './input';

/**
 * A day is as its weekday says again. Said twice, it is done once.
 * @throws Refused 'not-found' | 'invalid-input' ('required')
 */
export async function forgetDay(db: Db, actor: Actor, input: ForgetDayInput, tools: Tools): Promise<void> {
  const { day } = input;
  if (day === null) throw new Refused('invalid-input', { day: 'required' });
  await db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, input.listingId);
    const { communityId, id: listingId } = listing;
    await tx
      .delete(listingExceptions)
      .where(
        and(
          eq(listingExceptions.communityId, communityId),
          eq(listingExceptions.listingId, listingId),
          eq(listingExceptions.day, day),
        ),
      );
    await record(tx, actor, 'listing.changed', { listingId }, tools);
    await markListingStale(tx, listing);
  });
}
