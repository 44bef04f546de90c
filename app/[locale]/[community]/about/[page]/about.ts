import type { Community } from '@/lib/communities/queries';
import { hasWords, type Words } from '@/lib/i18n/words';

/** The sections of each page about the community, in their order; the words name them. */
export const aboutPages = {
  legal: ['who', 'demo', 'host', 'contents', 'software'],
  rules: ['who', 'owner', 'asker', 'banned', 'talk', 'breach'],
  privacy: ['who', 'kept', 'place', 'seen', 'long', 'cookies', 'rights'],
  accessibility: ['state', 'limits', 'tell'],
  ranking: ['order', 'none', 'reviews', 'waiting'],
} as const;
export type AboutPage = keyof typeof aboutPages;

export const isAboutPage = (value: string): value is AboutPage => Object.hasOwn(aboutPages, value);

/** What a community has said of who answers for it, or the sentence which admits that it has not. */
const answersFor: Record<string, (legal: Community['legal']) => boolean> = {
  'legal.host': ({ email }) => email !== null,
  'privacy.who': ({ name }) => name !== null,
  'privacy.rights': ({ email }) => email !== null,
  'accessibility.tell': ({ email }) => email !== null,
};

/** The paragraphs of a section. Its first one gives way to an honest « not yet » where the community has not said. */
export function paragraphsOf(t: Words, community: Community, page: AboutPage, section: string): string[] {
  const { legal } = community;
  const holes = {
    community: community.name,
    name: legal.name ?? '',
    address: legal.address ?? '',
    email: legal.email ?? '',
    version: community.rulesVersion,
  };
  const at = `communities.about.${page}.${section}`;
  if (page === 'legal' && section === 'who') {
    return (['name', 'address', 'email'] as const).map((part) =>
      t(
        legal[part] === null
          ? `communities.about.legal.who.${part}-missing`
          : `communities.about.legal.who.${part}`,
        holes,
      ),
    );
  }
  const isKnown = answersFor[`${page}.${section}`]?.(legal) ?? true;
  return Array.from({ length: 9 }, (_, n) => (n === 0 && !isKnown ? `${at}.missing` : `${at}.${n + 1}`))
    .filter(hasWords)
    .map((key) => t(key, holes));
}

export function titleOf(t: Words, page: AboutPage, section: string): string {
  const key = `communities.about.${page}.${section}.title`;
  return hasWords(key) ? t(key) : section;
}
