'use server';

import type { Locale } from '@/lib/ground/locale';
import { listingInput } from '@/lib/listings/input';
import { draftReturn } from '@/lib/rides/draft-return';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

type RideDoor = { locale: Locale; community: string; listingId: string };

/** Begins the way back of a ride, and goes on to its first question. */
export const draftReturnHere = formAction({
  input: listingInput,
  verb: draftReturn,
  read: (_form, { listingId }: RideDoor) => ({ listingId }),
  next: (at, { listingId, next }) => paths.postStep(at.locale, at.community, listingId, next),
});
