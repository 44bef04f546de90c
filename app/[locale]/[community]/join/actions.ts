'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/members/typed';
import { db } from '@/db/client';
import { retrying } from '@/db/retry';
import { communityBySlug } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import { Refused } from '@/lib/ground/refused';
import { realTools } from '@/lib/host/tools';
import { joinInput } from '@/lib/members/input';
import { join } from '@/lib/members/join';
import { answering, fieldReasons, mustBeOurOrigin } from '@/lib/web/action';
import { typedIn } from '@/lib/web/form-fields';
import { paths, safeNext } from '@/lib/web/paths';
import { visitIn } from '@/lib/web/visit';

type Door = { community: string; locale: Locale; next: string };

/** Joins the community, then goes on to what the person came for, or to a welcome. */
export async function joinCommunity(door: Door, before: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form);
  const answer = await answering(async () => {
    await mustBeOurOrigin();
    const parsed = joinInput.safeParse(typed);
    if (!parsed.success) throw new Refused('invalid-input', fieldReasons(parsed.error));
    const community = await communityBySlug(db(), door.community);
    if (!community) throw new Refused('not-found');
    const visit = await visitIn(community.id);
    if (!visit) throw new Refused('not-signed-in');
    const joiner = { communityId: community.id, personId: visit.personId, locale: visit.locale };
    return retrying(() => join(db(), joiner, parsed.data, realTools()));
  });
  if (answer.ok) redirect(safeNext(door.next, `${paths.join(door.locale, door.community)}?welcome=1`));
  return { because: answer.because, fields: answer.fields ?? {}, typed, round: before.round + 1 };
}
