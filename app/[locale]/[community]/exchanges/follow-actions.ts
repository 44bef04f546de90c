'use server';

import type { Locale } from '@/lib/ground/locale';
import { closeRideLink } from '@/lib/saved/close-ride-link';
import { rideNamed } from '@/lib/saved/input';
import { renewRideLink } from '@/lib/saved/renew-ride-link';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

type Door = { locale: Locale; community: string; exchangeId: string };

const read = (_form: FormData, { exchangeId }: Door) => ({ exchangeId });
const next = ({ locale, community, exchangeId }: Door) =>
  paths.exchange(locale, community, exchangeId, { follow: 'done' });

export const renewRideLinkHere = formAction({ input: rideNamed, verb: renewRideLink, read, next });
export const closeRideLinkHere = formAction({ input: rideNamed, verb: closeRideLink, read, next });
