'use server';

import { redirect } from 'next/navigation';
import { db } from '@/db/client';
import { looksLikeId } from '@/lib/ground/ids';
import { isLocale, type Locale } from '@/lib/ground/locale';
import { chooseLocale } from '@/lib/members/persons';
import { endOtherSessions, endSession } from '@/lib/members/sessions';
import { mustBeOurOrigin } from '@/lib/web/action';
import { paths } from '@/lib/web/paths';
import { visitIn } from '@/lib/web/visit';

/** The person who asks; without one, the way leads to the door. */
async function whoAsks(locale: Locale) {
  await mustBeOurOrigin();
  const visit = await visitIn(null);
  if (!visit) redirect(paths.signIn(locale, paths.account(locale)));
  return visit;
}

export async function endOneSession(locale: Locale, form: FormData): Promise<void> {
  const { personId } = await whoAsks(locale);
  const id = form.get('session');
  if (typeof id === 'string' && looksLikeId(id)) await endSession(db(), personId, id);
  redirect(paths.account(locale));
}

export async function endTheOthers(locale: Locale): Promise<void> {
  const { personId, sessionId } = await whoAsks(locale);
  await endOtherSessions(db(), personId, sessionId);
  redirect(paths.account(locale));
}

/** The language of the mails, and of the page from now on. */
export async function chooseLanguage(locale: Locale, form: FormData): Promise<void> {
  const { personId } = await whoAsks(locale);
  const wanted = form.get('language');
  const chosen = typeof wanted === 'string' && isLocale(wanted) ? wanted : locale;
  await chooseLocale(db(), personId, chosen);
  redirect(paths.account(chosen));
}
