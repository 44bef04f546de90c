import { and, eq, lt } from 'drizzle-orm';
import { listingExceptions } from '@/db/schema/plans';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { lockOwnListing } from '@/lib/listings/own-listing';
import { timeZoneOfListing } from '@/lib/listings/time-zone-of';
import { markListingStale } from '@/lib/listings/turn';
import type { DayInput } from './input';
import { mostExceptions } from './limits';

/**
 * The owner closes or opens one day, or a part of it, without going through the form. What is agreed already stays.
 * @throws Refused 'not-found' | 'invalid-input' ('required' | 'day-is-past') | 'too-many-exceptions'
 */
export async function closeDay(db: Db, actor: Actor, input: DayInput, tools: Tools): Promise<void> {
  const { day, kind, from, to } = input;
  if (day === null) throw new Refused('invalid-input', { day: 'required' });
  await db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, input.listingId);
    const { communityId, id: listingId } = listing;
    const today = dayAt(tools.now, await timeZoneOfListing(tx, communityId, listingId));
    if (day < today) throw new Refused('invalid-input', { day: 'day-is-past' });
    const own = and(
      eq(listingExceptions.communityId, communityId),
      eq(listingExceptions.listingId, listingId),
    );
    await tx.delete(listingExceptions).where(and(own, lt(listingExceptions.day, today)));
    if ((await tx.$count(listingExceptions, own)) >= mostExceptions) throw new Refused('too-many-exceptions');
    await tx
      .insert(listingExceptions)
      .values({ communityId, listingId, day, kind, fromMinute: from, toMinute: to });
    await record(tx, actor, 'listing.changed', { listingId }, tools);
    await markListingStale(tx, listing);
  });
}
