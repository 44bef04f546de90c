import { db } from '@/db/client';
import { defaultCommunity } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import { paths, safeNext } from './paths';

/** Where somebody who has just come in is led: where they were going, else into the default community. */
export async function entrance(locale: Locale, next: string): Promise<string> {
  const wanted = safeNext(next, '');
  if (wanted) return wanted;
  const community = await defaultCommunity(db());
  return community ? paths.join(locale, community.slug) : paths.communities(locale);
}
