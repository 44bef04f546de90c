'use server';

import { addType } from '@/lib/communities/add-type';
import { changeType } from '@/lib/communities/change-type';
import {
  addTypeInput,
  fieldInput,
  moveFieldInput,
  moveTypeInput,
  openTypeInput,
  ownFieldInput,
  typeInput,
} from '@/lib/communities/input';
import { moveField } from '@/lib/communities/move-field';
import { moveType } from '@/lib/communities/move-type';
import { openType } from '@/lib/communities/open-type';
import { removeField } from '@/lib/communities/remove-field';
import { saveField } from '@/lib/communities/save-field';
import type { Locale } from '@/lib/ground/locale';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type Here = { locale: Locale; community: string };
type AtType = Here & { typeId: string };

const all = (at: Here) => paths.adminPart(at.locale, at.community, 'types', { done: 1 });
const one = (at: Here, typeId: string) =>
  paths.adminPart(at.locale, at.community, `types/${typeId}`, { done: 1 });

/** « request:good:lend » for what is looked for; a template alone for everything else. */
const chosen = (form: FormData): object => {
  const what = form.get('what');
  const [template, subject, mode] = typeof what === 'string' ? what.split(':') : [];
  return { template, subject, mode };
};

export const addTypeHere = formAction({
  input: addTypeInput,
  verb: addType,
  read: (form, _at: Here) => chosen(form),
  next: (at, { typeId }) => paths.adminPart(at.locale, at.community, `types/${typeId}`),
});
export const changeTypeHere = formAction({
  input: typeInput,
  verb: changeType,
  read: (form, at: AtType) => ({ ...typedIn(form), typeId: at.typeId }),
  next: all,
});
export const moveTypeHere = formAction({
  input: moveTypeInput,
  verb: moveType,
  read: (form, _at: Here) => typedIn(form),
  next: all,
});
export const openTypeHere = formAction({
  input: openTypeInput,
  verb: openType,
  read: (form, _at: Here) => typedIn(form),
  next: all,
});
export const saveFieldHere = formAction({
  input: fieldInput,
  verb: saveField,
  read: (form, _at: AtType) => typedIn(form),
  next: (at) => one(at, at.typeId),
});
export const moveFieldHere = formAction({
  input: moveFieldInput,
  verb: moveField,
  read: (form, _at: AtType) => typedIn(form),
  next: (at) => one(at, at.typeId),
});
export const removeFieldHere = formAction({
  input: ownFieldInput,
  verb: removeField,
  read: (form, _at: AtType) => typedIn(form),
  next: (at) => one(at, at.typeId),
});
