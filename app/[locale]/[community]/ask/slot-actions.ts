'use server';

import { askInput } from '@/lib/exchanges/input';
import type { Locale } from '@/lib/ground/locale';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type SlotDoor = { locale: Locale; community: string; listingId: string };

/** Asks for an hour, a day or a night, and goes on to the exchange. */
export const askForSlot = formAction({
  input: askInput,
  verb: askAndTell,
  read: (form, at: SlotDoor) => {
    const { slot, acceptsRules, ...rest } = typedIn(form);
    const [startsAt, endsAt] = typeof slot === 'string' ? slot.split('/') : [];
    return { ...rest, startsAt, endsAt, acceptsRules: acceptsRules === 'yes', listingId: at.listingId };
  },
  next: (at, { exchangeId }) => paths.exchange(at.locale, at.community, exchangeId),
});
