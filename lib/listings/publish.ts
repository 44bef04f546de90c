import { and, eq, isNotNull, max } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { listingTypesOf } from '@/lib/communities/queries';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { ListingInput } from './input';
import { mayApprove } from './approve';
import { lockOwnListing, type OwnListing } from './own-listing';
import { mayPublish } from './pace';
import { startTimers } from './shown-until';
import { slugOf } from './slug';
import { isAwaiting, isShown } from './states';
import { markListingStale, turn } from './turn';
import { missingIn } from './whole';

type Address = { number: number; slug: string };

/**
 * Shows a draft to everybody under the next number of its community; where its kind wants it, a moderator reads it before.
 * Said twice, it is published once.
 * @throws Refused 'not-found' | 'kind-closed' | 'invalid-input' with a reason for each field | 'listing-too-late' | 'too-many-tries'
 */
export function publish(db: Db, actor: Actor, { listingId }: ListingInput, tools: Tools): Promise<Address> {
  return db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, listingId);
    if (isShown(listing.state) || isAwaiting(listing.state)) return addressOf(listing);
    await mustBeOpen(tx, listing);
    await mustBeWhole(tx, listing, tools.now);
    await mayPublish(tx, actor, tools.now);
    const address = { number: await numberOf(tx, listing), slug: slugOf(listing.title) };
    if (listing.type.needsApproval && !mayApprove(actor)) {
      await turn(tx, listing, 'submit', 'owner', tools.now, {
        ...address,
        draftStep: null,
        refusedBecause: null,
      });
      return address;
    }
    const expiresAt = await startTimers(tx, listing, tools);
    const dates = { publishedAt: tools.now, expiresAt, draftStep: null, refusedBecause: null };
    await turn(tx, listing, 'publish', 'owner', tools.now, { ...address, ...dates });
    await record(tx, actor, 'listing.published', { listingId }, tools);
    await markListingStale(tx, { ...listing, ...address });
    return address;
  });
}

/** A draft may be older than the wish of the community for no more of its kind. @throws Refused 'kind-closed' */
async function mustBeOpen(tx: Db, { communityId, listingTypeId }: OwnListing): Promise<void> {
  const types = await listingTypesOf(tx, communityId);
  if (!types.some(({ id, isOpen }) => id === listingTypeId && isOpen)) throw new Refused('kind-closed');
}

/** @throws Refused 'invalid-input' with a reason for each field */
export async function mustBeWhole(tx: Db, listing: OwnListing, now: Date): Promise<void> {
  const reasons = await missingIn(tx, listing, now);
  if (Object.keys(reasons).length > 0) throw new Refused('invalid-input', reasons);
}

/** What was refused by a moderator keeps its number. The row of the community is the queue: whoever waits here sees the number of those before. */
async function numberOf(tx: Db, { communityId, number }: OwnListing): Promise<number> {
  if (number !== null) return number;
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
