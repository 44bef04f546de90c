import { and, eq, isNotNull, max } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { CommunityId } from '@/lib/ground/ids';
import { dayAt } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import type { ListingInput } from './input';
import { lockOwnListing, wholeOf, type OwnListing } from './own-listing';
import { mayPublish } from './pace';
import { whyNotPublish } from './policy';
import { startTimers, timeZoneOf } from './shown-until';
import { slugOf } from './slug';
import { isShown } from './states';
import { markListingStale, turn } from './turn';

type Address = { number: number; slug: string };

/**
 * Shows a draft to everybody under the next number of its community. Said twice, it is published once.
 * @throws Refused 'not-found' | 'invalid-input' with a reason for each field | 'listing-too-late' | 'too-many-tries'
 */
export function publish(db: Db, actor: Actor, { listingId }: ListingInput, tools: Tools): Promise<Address> {
  return db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, listingId);
    if (isShown(listing.state)) return addressOf(listing);
    await mustBeWhole(tx, listing, tools.now);
    await mayPublish(tx, actor, tools.now);
    const address = { number: await nextNumber(tx, actor.communityId), slug: slugOf(listing.title) };
    const expiresAt = await startTimers(tx, listing, tools);
    const dates = { publishedAt: tools.now, expiresAt, draftStep: null };
    await turn(tx, listing, 'publish', 'owner', tools.now, { ...address, ...dates });
    await record(tx, actor, 'listing.published', { listingId }, tools);
    await markListingStale(tx, { ...listing, ...address });
    return address;
  });
}

/** @throws Refused 'invalid-input' with a reason for each field */
export async function mustBeWhole(tx: Db, listing: OwnListing, now: Date): Promise<void> {
  const today = dayAt(now, await timeZoneOf(tx, listing.communityId));
  const reasons = whyNotPublish(wholeOf(listing), today);
  if (Object.keys(reasons).length > 0) throw new Refused('invalid-input', reasons);
}

/** The row of the community is the queue: whoever waits here sees the number of those before. */
async function nextNumber(tx: Db, communityId: CommunityId): Promise<number> {
  await tx
    .select({ id: communities.id })
    .from(communities)
    .where(eq(communities.id, communityId))
    .for('no key update');
  const [row] = await tx
    .select({ last: max(listings.number) })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), isNotNull(listings.number)));
  return (row?.last ?? 0) + 1;
}

function addressOf({ number, slug }: OwnListing): Address {
  if (number === null || slug === null) throw new Error('a published listing without an address');
  return { number, slug };
}
