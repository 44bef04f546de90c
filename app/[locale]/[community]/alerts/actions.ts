'use server';

import { redirect } from 'next/navigation';
import { db } from '@/db/client';
import type { Locale } from '@/lib/ground/locale';
import { changeAlert } from '@/lib/saved/change-alert';
import { dropAlert } from '@/lib/saved/drop-alert';
import { endAlert } from '@/lib/saved/end-alert';
import { alertChange, alertInput, alertNamed } from '@/lib/saved/input';
import { saveSearch } from '@/lib/saved/save-search';
import { answering, mustBeOurOrigin } from '@/lib/web/action';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

type Door = { locale: Locale; community: string };
type SearchDoor = Door & { query: string };
type AlertDoor = Door & { alertId: string };

const backWith =
  (done: string) =>
  ({ locale, community }: Door) =>
    paths.alerts(locale, community, { done });

export const createAlert = formAction({
  input: alertInput,
  verb: saveSearch,
  read: (form, { query }: SearchDoor) => ({
    query,
    label: form.get('label') ?? '',
    frequency: form.get('frequency') ?? '',
  }),
  next: backWith('created'),
});

export const changeAlertHere = formAction({
  input: alertChange,
  verb: changeAlert,
  read: (form, { alertId }: AlertDoor) => ({ alertId, frequency: form.get('frequency') ?? '' }),
  next: backWith('changed'),
});

export const dropAlertHere = formAction({
  input: alertNamed,
  verb: dropAlert,
  read: (_form, { alertId }: AlertDoor) => ({ alertId }),
  next: backWith('deleted'),
});

/** Ends an alert for whoever holds its secret address: that is all it takes. */
export async function endAlertHere({ locale, community, secret }: Door & { secret: string }): Promise<void> {
  const answer = await answering(async () => {
    await mustBeOurOrigin();
    return endAlert(db(), String(secret));
  });
  redirect(paths.endAlert(locale, community, answer.ok ? 'done' : secret));
}
