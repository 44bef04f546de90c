'use server';

import type { FormState } from '@/components/members/typed';
import { blockInput, photoInput, profileInput } from '@/lib/members/input';
import { choosePhoto } from '@/lib/members/choose-photo';
import { editProfile } from '@/lib/members/edit-profile';
import { unblockMember } from '@/lib/members/unblock-member';
import { chooseWishes } from '@/lib/requests/choose-wishes';
import { wishesInput } from '@/lib/requests/input';
import { action } from '@/lib/web/action';
import { fromForm, typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';
import type { Locale } from '@/lib/ground/locale';
import { redirect } from 'next/navigation';

const save = action(fromForm(profileInput), editProfile);
const unblock = action(fromForm(blockInput), unblockMember);
const setPhoto = action(photoInput, choosePhoto);

const chooseThem = action(fromForm(wishesInput), chooseWishes);

type Here = { community: string; locale: Locale };

export async function saveProfile(here: Here, before: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form);
  const answer = await save(here.community, typed);
  if (answer.ok) redirect(`${paths.profile(here.locale, here.community)}?saved=1`);
  return { because: answer.because, fields: answer.fields ?? {}, typed, round: before.round + 1 };
}

export async function unblockHere(here: Here, form: FormData): Promise<void> {
  await unblock(here.community, typedIn(form));
  redirect(paths.profile(here.locale, here.community));
}

/** Shows a photo that was sent, or none. */
export async function showPhoto(community: string, photoId: string | null) {
  return setPhoto(community, { photoId });
}

/** How often one wants to hear of what neighbours look for. */
export async function saveWishes(here: Here, form: FormData): Promise<void> {
  const answer = await chooseThem(here.community, typedIn(form));
  redirect(`${paths.profile(here.locale, here.community)}${answer.ok ? '?saved=1' : '#wishes'}`);
}
