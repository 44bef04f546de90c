'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/members/typed';
import { db } from '@/db/client';
import { founderInput, foundInput } from '@/lib/communities/input';
import { defaultCommunity } from '@/lib/communities/queries';
import { settings } from '@/lib/gateways/settings';
import type { Locale } from '@/lib/ground/locale';
import { Refused } from '@/lib/ground/refused';
import { isFoundingKey } from '@/lib/host/founding-key';
import { realTools } from '@/lib/host/tools';
import { askForCode } from '@/lib/members/ask-for-code';
import { newMark } from '@/lib/members/asking';
import { found } from '@/lib/members/found';
import { placeInput } from '@/lib/members/input';
import { resolveCommune } from '@/lib/members/resolve-commune';
import { answering, fieldReasons, mustBeOurOrigin } from '@/lib/web/action';
import { keepTyped } from '@/lib/web/auth-form';
import { withinLimits } from '@/lib/web/auth-limits';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

const wish = foundInput.omit({ communeCode: true }).extend(placeInput.shape).and(founderInput);
const middleOfFrance = { lat: 46.6, lng: 2.4 };

/** Founds the first community for who has the key, and sends them the code that lets them in. */
export async function foundFirst(locale: Locale, before: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form);
  const answer = await answering(async () => {
    await mustBeOurOrigin();
    const tools = realTools();
    if (await defaultCommunity(db())) throw new Refused('not-found');
    if (!(await withinLimits('found', { headers: await headers() }, tools.now)))
      throw new Refused('too-many-tries');
    if (!(await isFoundingKey(String(typed['key'] ?? ''))))
      throw new Refused('wrong-key', { key: 'wrong-key' });
    const parsed = wish.safeParse({ ...typed, initial: typed['initial'] || undefined });
    if (!parsed.success) throw new Refused('invalid-input', fieldReasons(parsed.error));
    const { email, slug } = parsed.data;
    const commune = await resolveCommune(db(), parsed.data, middleOfFrance, tools.geocoder);
    await found(db(), parsed.data, { ...parsed.data, communeCode: commune.code }, tools);
    const next = `${paths.join(locale, slug)}?welcome=1`;
    const mark = newMark();
    await askForCode(db(), { email, mark, locale, next }, settings().authSecret, tools);
    return { email, mark, next };
  });
  if (!answer.ok)
    return { because: answer.because, fields: answer.fields ?? {}, typed, round: before.round + 1 };
  const { next, ...asking } = answer.value;
  await keepTyped(asking);
  redirect(paths.signInCode(locale, { next }));
}
