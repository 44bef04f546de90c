'use server';

import type { Locale } from '@/lib/ground/locale';
import { listingInput } from '@/lib/listings/input';
import { closeDay } from '@/lib/plans/close-day';
import { forgetDay } from '@/lib/plans/forget-day';
import { giveAddress } from '@/lib/plans/give-address';
import { dayInput, forgetDayInput } from '@/lib/plans/input';
import { readAgain } from '@/lib/plans/read-again';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type PlanDoor = { locale: Locale; community: string; listingId: string };
const read = (form: FormData, at: PlanDoor) => ({ ...typedIn(form), listingId: at.listingId });
const next = (at: PlanDoor) => paths.myListing(at.locale, at.community, at.listingId, { done: 'saved' });

/** Closes a day, or opens one, without going through the form. */
export const closeDayHere = formAction({ input: dayInput, verb: closeDay, read, next });
export const forgetDayHere = formAction({ input: forgetDayInput, verb: forgetDay, read, next });
/** The calendar kept elsewhere is read now. */
export const readItAgain = formAction({ input: listingInput, verb: readAgain, read, next });
/** The busy times get an address that nobody knows yet. */
export const giveBusyAddress = formAction({ input: listingInput, verb: giveAddress, read, next });
