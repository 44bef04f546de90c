'use server';

import { cancelDeparture } from '@/lib/exchanges/cancel-departure';
import type { Locale } from '@/lib/ground/locale';
import { cancelDepartureInput } from '@/lib/rides/input';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type RideDoor = { locale: Locale; community: string; listingId: string };

/** Calls a departure off, and says how many people were told. */
export const cancelDepartureHere = formAction({
  input: cancelDepartureInput,
  verb: cancelDeparture,
  read: (form, at: RideDoor) => ({ ...typedIn(form), listingId: at.listingId }),
  next: (at, { passengers }) =>
    paths.myListing(at.locale, at.community, at.listingId, { done: `departure-${passengers}` }),
});
