'use server';

import type { Locale } from '@/lib/ground/locale';
import { closeCalendar } from '@/lib/saved/close-calendar';
import { nothing } from '@/lib/saved/input';
import { renewCalendar } from '@/lib/saved/renew-calendar';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

type Door = { locale: Locale; community: string };

const read = () => ({});
const next = ({ locale, community }: Door) => paths.exchanges(locale, community, { calendar: 'done' });

export const renewCalendarHere = formAction({ input: nothing, verb: renewCalendar, read, next });
export const closeCalendarHere = formAction({ input: nothing, verb: closeCalendar, read, next });
