'use server';

import { askInput, offerInput } from '@/lib/exchanges/input';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { offerAndTell } from '@/lib/messages/offer-and-tell';
import type { Locale } from '@/lib/ground/locale';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type SeatDoor = { locale: Locale; community: string; listingId: string };

/** Asks for a seat, and goes on to the exchange. */
export const askForSeat = formAction({
  input: askInput,
  verb: askAndTell,
  read: (form, at: SeatDoor) => ({ ...typedIn(form), listingId: at.listingId }),
  next: (at, { exchangeId }) => paths.exchange(at.locale, at.community, exchangeId),
});

/** Offers a seat to somebody who looks for a ride, and goes on to the exchange. */
export const offerSeat = formAction({
  input: offerInput,
  verb: offerAndTell,
  read: (form, at: SeatDoor) => ({ ...typedIn(form), listingId: at.listingId }),
  next: (at, { exchangeId }) => paths.exchange(at.locale, at.community, exchangeId),
});
