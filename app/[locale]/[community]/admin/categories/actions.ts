'use server';

import { addCategory } from '@/lib/communities/add-category';
import { changeCategory } from '@/lib/communities/change-category';
import { addCategoryInput, categoryInput, moveCategoryInput } from '@/lib/communities/input';
import { moveCategory } from '@/lib/communities/move-category';
import type { Locale } from '@/lib/ground/locale';
import { removeCategoryInput } from '@/lib/listings/input';
import { removeCategory } from '@/lib/listings/remove-category';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type Here = { locale: Locale; community: string };

const read = (form: FormData, _at: Here) => typedIn(form);
const next = (at: Here) => paths.adminPart(at.locale, at.community, 'categories', { done: 1 });

export const addCategoryHere = formAction({ input: addCategoryInput, verb: addCategory, read, next });
export const changeCategoryHere = formAction({ input: categoryInput, verb: changeCategory, read, next });
export const moveCategoryHere = formAction({ input: moveCategoryInput, verb: moveCategory, read, next });
export const removeCategoryHere = formAction({
  input: removeCategoryInput,
  verb: removeCategory,
  read,
  next,
});
