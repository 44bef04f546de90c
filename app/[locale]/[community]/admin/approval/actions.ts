'use server';

import type { Locale } from '@/lib/ground/locale';
import { approve } from '@/lib/listings/approve';
import { listingInput, refuseInput } from '@/lib/listings/input';
import { refuse } from '@/lib/listings/refuse';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type Here = { locale: Locale; community: string };

const read = (form: FormData, _at: Here) => typedIn(form);
const next = (at: Here) => paths.adminPart(at.locale, at.community, 'approval', { done: 1 });

export const approveHere = formAction({ input: listingInput, verb: approve, read, next });
export const refuseHere = formAction({ input: refuseInput, verb: refuse, read, next });
