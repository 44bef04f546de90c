'use server';

import { allowWord } from '@/lib/communities/allow-word';
import { banWord } from '@/lib/communities/ban-word';
import { allowInput, banInput } from '@/lib/communities/input';
import type { Locale } from '@/lib/ground/locale';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type Here = { locale: Locale; community: string };

const read = (form: FormData, _at: Here) => typedIn(form);
const next = (at: Here) => paths.adminPart(at.locale, at.community, 'ban-list', { done: 1 });

export const banHere = formAction({ input: banInput, verb: banWord, read, next });
export const allowHere = formAction({ input: allowInput, verb: allowWord, read, next });
