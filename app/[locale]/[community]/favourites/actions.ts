'use server';

import type { Locale } from '@/lib/ground/locale';
import { favouriteInput } from '@/lib/saved/input';
import { keepListing } from '@/lib/saved/keep-listing';
import { letGoListing } from '@/lib/saved/let-go-listing';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

type Door = { locale: Locale; community: string; listingId: string };

const read = (_form: FormData, { listingId }: Door) => ({ listingId });
const next = ({ locale, community }: Door) => paths.favourites(locale, community);

export const keepHere = formAction({ input: favouriteInput, verb: keepListing, read, next });
export const letGoHere = formAction({ input: favouriteInput, verb: letGoListing, read, next });
