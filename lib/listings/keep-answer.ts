import { and, eq } from 'drizzle-orm';
import { constraintOf } from '@/db/retry';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { lockOwnListing, type OwnListing } from './own-listing';
import { stepFor } from './policy';
import { startTimers } from './shown-until';
import { isDraft, isShown, isUnseen } from './states';
import { furtherStep, stepAfter, stepsFor, type AnsweredStep, type PostStep } from './steps';
import { markListingStale } from './turn';
import { missingIn } from './whole';

export type Columns = Partial<typeof listings.$inferInsert>;
/** `later`: the draft is put aside as it is, whole or not. */
export type Screen = { step: AnsweredStep; later: boolean };
/** The question that comes next. */
export type Kept = { next: PostStep };

/** Steps whose answer says, by being changed, that the thing is still there. */
const living: readonly AnsweredStep[] = ['terms', 'when', 'plan', 'route', 'car'];

/**
 * Keeps what the screen of a listing that its owner locked said of its columns; what the screen's brick keeps elsewhere is
 * already written. A draft is kept as far as it goes; a listing that was published must stay whole, and its pages are made anew.
 * @throws Refused 'not-found' when this kind has no such screen | 'invalid-input' with a reason for each field
 */
export async function keepAnswer(
  tx: Db,
  actor: Actor,
  listing: OwnListing,
  screen: Screen,
  columns: Columns,
  tools: Tools,
): Promise<Kept> {
  if (!stepsFor(steppingOf(listing)).includes(screen.step)) throw new Refused('not-found');
  await mustHoldTogether(tx, listing, columns, screen, tools.now);
  await unlessUnitsHeld(() => write(tx, listing, { ...columns, updatedAt: tools.now }));
  const kept = await lockOwnListing(tx, actor, listing.id);
  const steps = stepsFor(steppingOf(kept));
  const next = stepAfter(steps, screen.step);
  if (isDraft(kept.state)) {
    const draftStep = furtherStep(steps, screen.later ? screen.step : next, listing.draftStep);
    await write(tx, listing, { draftStep });
  } else await tellOfChange(tx, actor, kept, screen.step, tools);
  return { next };
}

export const steppingOf = ({ type, hasDetails }: Pick<OwnListing, 'type' | 'hasDetails'>) => ({
  ...type,
  hasDetails,
});

const write = (tx: Db, { communityId, id }: OwnListing, columns: Columns) =>
  tx
    .update(listings)
    .set(columns)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, id)));

/** A draft is only asked about the screen that was answered; so is anything, about questions that came up later. */
async function mustHoldTogether(
  tx: Db,
  listing: OwnListing,
  columns: Columns,
  { step, later }: Screen,
  now: Date,
): Promise<void> {
  if (isDraft(listing.state) && later) return;
  const reasons = Object.entries(await missingIn(tx, listing, now, columns));
  const type = steppingOf(listing);
  const asked = reasons.filter(([field]) => {
    const on = stepFor(field, type);
    return on === step || (!isDraft(listing.state) && on !== 'details' && field !== 'siret');
  });
  if (asked.length > 0) throw new Refused('invalid-input', Object.fromEntries(asked));
}

/** Whoever changes the days or the terms of a listing says by that, that it is still there. */
async function tellOfChange(
  tx: Db,
  actor: Actor,
  listing: OwnListing,
  step: AnsweredStep,
  tools: Tools,
): Promise<void> {
  if (isUnseen(listing.state)) return;
  if (isShown(listing.state) && living.includes(step))
    await write(tx, listing, { expiresAt: await startTimers(tx, listing, tools) });
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
