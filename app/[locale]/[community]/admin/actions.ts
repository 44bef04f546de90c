'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/members/typed';
import { changeLegal } from '@/lib/communities/change-legal';
import { legalInput } from '@/lib/communities/input';
import type { Locale } from '@/lib/ground/locale';
import type { Answer } from '@/lib/ground/refused';
import { grantRole } from '@/lib/members/grant-role';
import { roleInput } from '@/lib/members/input';
import { revokeRole } from '@/lib/members/revoke-role';
import { action, mustBeMember } from '@/lib/web/action';
import { fromForm, typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

const grant = action(fromForm(roleInput), grantRole);
const revoke = action(fromForm(roleInput), revokeRole);
const legal = action(fromForm(legalInput), changeLegal);

type Here = { community: string; locale: Locale };

/** Back to the page, which says that it is done, or keeps what was typed and says why not. */
function after(
  { locale, community }: Here,
  answer: Answer<unknown>,
  before: FormState,
  form: FormData,
): FormState {
  if (answer.ok) redirect(`${paths.admin(locale, community)}?done=1`);
  const { because, fields = {} } = answer;
  return { because, fields, typed: typedIn(form), round: before.round + 1 };
}

export async function grantHere(here: Here, before: FormState, form: FormData): Promise<FormState> {
  return after(here, await grant(here.community, typedIn(form)), before, form);
}

export async function revokeHere(here: Here, before: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form);
  const answer = await revoke(here.community, typed);
  if (answer.ok && typed['role'] === 'administrator') await leaveWhoLeft(here, typed['memberId']);
  return after(here, answer, before, form);
}

/** Whoever gave their own role back has nothing more to do on this page. */
async function leaveWhoLeft({ locale, community }: Here, memberId: unknown): Promise<void> {
  const actor = await mustBeMember(community);
  if (actor.memberId === memberId) redirect(paths.profile(locale, community));
}

export async function legalHere(here: Here, before: FormState, form: FormData): Promise<FormState> {
  return after(here, await legal(here.community, typedIn(form)), before, form);
}
