'use server';

import type { Locale } from '@/lib/ground/locale';
import { close } from '@/lib/listings/close';
import { duplicate } from '@/lib/listings/duplicate';
import { listingInput, removeInput } from '@/lib/listings/input';
import { pause } from '@/lib/listings/pause';
import { remove } from '@/lib/listings/remove';
import { reopen } from '@/lib/listings/reopen';
import { sayStillThere } from '@/lib/listings/say-still-there';
import type { PostStep } from '@/lib/listings/steps';
import { duplicatePlanned } from '@/lib/plans/duplicate-planned';
import { duplicateRide } from '@/lib/rides/duplicate-ride';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

type ListingDoor = { locale: Locale; community: string; listingId: string };

const read = (_form: FormData, { listingId }: ListingDoor) => ({ listingId });
const backWith = (done: string) => (at: ListingDoor) =>
  paths.myListing(at.locale, at.community, at.listingId, { done });

export const pauseListing = formAction({ input: listingInput, verb: pause, read, next: backWith('paused') });

export const reopenListing = formAction({
  input: listingInput,
  verb: reopen,
  read,
  next: backWith('reopened'),
});

export const closeListing = formAction({ input: listingInput, verb: close, read, next: backWith('closed') });

/** The one tap that the mail asks for. */
export const stillThere = formAction({
  input: listingInput,
  verb: sayStillThere,
  read,
  next: backWith('still-there'),
});

const toDraftAt =
  (step: PostStep) =>
  (at: ListingDoor, { listingId }: { listingId: string }) =>
    paths.postStep(at.locale, at.community, listingId, step);

export const duplicateListing = formAction({
  input: listingInput,
  verb: duplicate,
  read,
  next: toDraftAt('check'),
});

/** The same for what has a week of its own. */
export const duplicatePlannedListing = formAction({
  input: listingInput,
  verb: duplicatePlanned,
  read,
  next: toDraftAt('check'),
});

/** The same for a ride, whose first day is asked again. */
export const duplicateRideListing = formAction({
  input: listingInput,
  verb: duplicateRide,
  read,
  next: toDraftAt('route'),
});

export const removeListing = formAction({
  input: removeInput,
  verb: remove,
  read: (form, { listingId }: ListingDoor) => ({ listingId, reason: form.get('reason') ?? '' }),
  next: (at) => `${paths.myListings(at.locale, at.community)}?done=removed`,
});
