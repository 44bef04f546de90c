import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { letter, oneLine } from '@/lib/i18n/letter';
import { words } from '@/lib/i18n/words';
import type { Place } from './scene';
import type { Draft } from './told';

/** Why somebody gets a letter; its foot says so. */
export type Why = 'exchange' | 'moderator' | 'message' | 'owns' | 'wants';

/** Puts a letter in the post, in its reader's language. The same `onceKey` again posts nothing. */
export async function post(
  tx: Db,
  { to, parts }: Draft,
  about: { community: Place; kind: string; why: Why; onceKey: string },
  { mail, links }: Pick<Tools, 'mail' | 'links'>,
): Promise<void> {
  const { community, kind, why, onceKey } = about;
  const t = words(to.locale);
  const footer = [
    t(`notices.footer.${why}`, { community: community.name }),
    t('notices.footer.where', { url: links.profile(to.locale, community.slug) }),
    t('notices.footer.no-reply'),
  ];
  await mail.post(tx, {
    communityId: community.id,
    ...{ kind, onceKey, to: to.email, locale: to.locale },
    subject: oneLine(parts.title),
    ...letter({ ...parts, locale: to.locale, footer }),
  });
}
