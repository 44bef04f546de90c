import { and, eq } from 'drizzle-orm';
import { constraintOf } from '@/db/retry';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { dayAt, toDay } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { answered, type Columns } from './answered';
import { dropPictures } from './drop-photos';
import type { StepInput } from './input';
import { lockOwnListing, type OwnListing } from './own-listing';
import { placeSaid } from './place-said';
import { stepFor, whyNotPublish, type Whole } from './policy';
import { startTimers, timeZoneOf } from './shown-until';
import { isDraft, isShown } from './states';
import { furtherStep, stepAfter } from './steps';
import { markListingStale } from './turn';

/**
 * Keeps the answer of one screen. A draft is kept as far as it goes (`later` keeps what is unfinished too); a listing that
 * was published must stay whole, and its pages are made anew.
 * @throws Refused 'not-found' | 'invalid-input' with a reason for each field | 'kind-missing' | 'kind-is-fixed' | 'units-held'
 */
export async function saveStep(db: Db, actor: Actor, input: StepInput, tools: Tools): Promise<void> {
  // An address may be looked up far away: before anything is locked.
  const place = input.step === 'place' ? await placeSaid(db, actor, input, tools) : {};
  const orphans = await db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, input.listingId);
    const { columns, orphans } = await answered(tx, actor, listing, input);
    await mustHoldTogether(tx, listing, { ...place, ...columns }, input, tools.now);
    const draftStep = isDraft(listing.state)
      ? furtherStep(input.later ? input.step : stepAfter(input.step), listing.draftStep)
      : null;
    await unlessUnitsHeld(() =>
      tx
        .update(listings)
        .set({ ...place, ...columns, draftStep, updatedAt: tools.now })
        .where(and(eq(listings.communityId, actor.communityId), eq(listings.id, listing.id))),
    );
    if (!isDraft(listing.state)) await tellOfChange(tx, actor, input, tools);
    return orphans;
  });
  await dropPictures(tools.storage, orphans);
}

/** A draft is only asked about the screen that was answered. */
async function mustHoldTogether(
  tx: Db,
  listing: OwnListing,
  columns: Columns,
  input: StepInput,
  now: Date,
): Promise<void> {
  if (isDraft(listing.state) && input.later) return;
  const today = dayAt(now, await timeZoneOf(tx, listing.communityId));
  const reasons = Object.entries(whyNotPublish(wholeWith(listing, columns), today));
  const asked = reasons.filter(
    ([field]) => !isDraft(listing.state) || stepFor(field, listing.mode) === input.step,
  );
  if (asked.length > 0) throw new Refused('invalid-input', Object.fromEntries(asked));
}

/** The listing as it will be. */
function wholeWith(listing: OwnListing, columns: Columns): Whole {
  const { title, categoryId, communeCode, publicLat, availableFrom, availableUntil, closedWeekdays } = {
    ...listing,
    ...columns,
  };
  const day = (value: string | null | undefined) => (value ? toDay(value) : null);
  return {
    mode: listing.mode,
    title: title ?? '',
    categoryId: categoryId ?? null,
    communeCode: communeCode ?? null,
    hasPlace: publicLat != null,
    availableFrom: day(availableFrom),
    availableUntil: day(availableUntil),
    closedWeekdays: closedWeekdays ?? [],
  };
}

/** Whoever changes the days or the terms of a listing says by that, that it is still there. */
async function tellOfChange(tx: Db, actor: Actor, input: StepInput, tools: Tools): Promise<void> {
  const listing = await lockOwnListing(tx, actor, input.listingId);
  if (isShown(listing.state) && (input.step === 'terms' || input.step === 'when')) {
    const expiresAt = await startTimers(tx, listing, tools);
    await tx
      .update(listings)
      .set({ expiresAt })
      .where(and(eq(listings.communityId, actor.communityId), eq(listings.id, listing.id)));
  }
  await record(tx, actor, 'listing.changed', { listingId: listing.id }, tools);
  await markListingStale(tx, listing);
}

async function unlessUnitsHeld(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (constraintOf(error) !== 'listings_units_held') throw error;
    throw new Refused('invalid-input', { units: 'units-held' });
  }
}
