'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/members/typed';
import { db } from '@/db/client';
import { looksLikeId } from '@/lib/ground/ids';
import { isLocale, type Locale } from '@/lib/ground/locale';
import { Refused } from '@/lib/ground/refused';
import { deleteAccount } from '@/lib/host/delete-account';
import { realTools } from '@/lib/host/tools';
import { chooseLocale } from '@/lib/members/persons';
import { endOtherSessions, endSession } from '@/lib/members/sessions';
import { answering, mustBeOurOrigin } from '@/lib/web/action';
import { sessionCookieOptions } from '@/lib/web/auth';
import { paths } from '@/lib/web/paths';
import { sessionCookie } from '@/lib/web/session-cookie';
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

export async function deleteMyAccount(locale: Locale, before: FormState, form: FormData): Promise<FormState> {
  const { personId } = await whoAsks(locale);
  const answer = await answering(async () => {
    if (form.get('sure') !== 'yes') throw new Refused('not-sure');
    await deleteAccount(db(), personId, realTools());
  });
  if (!answer.ok) return { because: answer.because, fields: {}, typed: {}, round: before.round + 1 };
  (await cookies()).set(sessionCookie(), '', { ...sessionCookieOptions(), maxAge: 0 });
  redirect(`${paths.communities(locale)}?gone=1`);
}
