import type { WordKey } from '@/lib/i18n/words';
import type { Community } from './queries';

/** The texts that a community owes to its visitors. */
export const aboutPages = ['legal', 'rules', 'privacy', 'accessibility', 'ranking'] as const;
export type AboutPage = (typeof aboutPages)[number];
export const isAboutPage = (name: string): name is AboutPage => aboutPages.some((page) => page === name);

export type AboutSection = { id: string; title: WordKey; paragraphs: WordKey[]; isList: boolean };
export type AboutText = {
  title: WordKey;
  lead: WordKey;
  sections: AboutSection[];
  holes: Record<string, string>;
};
type Legal = Pick<Community, 'name' | 'legal' | 'isDemo' | 'rulesVersion'>;

/** A text with what this community said of itself; where it said nothing yet, a sentence says that. */
export function aboutText(page: AboutPage, community: Legal): AboutText {
  const { name, address, email } = community.legal;
  return {
    title: `communities.about.${page}.title`,
    lead: `communities.about.${page}.lead`,
    sections: sectionsOf(page, community),
    holes: {
      community: community.name,
      name: name ?? '',
      address: address ?? '',
      email: email ?? '',
      version: String(community.rulesVersion),
    },
  };
}

function sectionsOf(page: AboutPage, community: Legal): AboutSection[] {
  switch (page) {
    case 'legal':
      return legalNotice(community);
    case 'rules':
      return rules;
    case 'privacy':
      return privacy(community);
    case 'accessibility':
      return accessibility(community);
    case 'ranking':
      return ranking;
  }
}

const section = (id: string, title: WordKey, paragraphs: WordKey[], isList = false): AboutSection => ({
  id,
  title,
  paragraphs,
  isList,
});

function legalNotice({ legal, isDemo }: Legal): AboutSection[] {
  const demo = section('demo', 'communities.about.legal.demo.title', ['communities.about.legal.demo.1']);
  return [
    ...(isDemo ? [demo] : []),
    section('who', 'communities.about.legal.who.title', [
      legal.name ? 'communities.about.legal.who.name' : 'communities.about.legal.who.name-missing',
      legal.address ? 'communities.about.legal.who.address' : 'communities.about.legal.who.address-missing',
      legal.email ? 'communities.about.legal.who.email' : 'communities.about.legal.who.email-missing',
    ]),
    section('host', 'communities.about.legal.host.title', [
      legal.email ? 'communities.about.legal.host.1' : 'communities.about.legal.host.missing',
    ]),
    section('contents', 'communities.about.legal.contents.title', [
      'communities.about.legal.contents.1',
      ...(legal.email ? (['communities.about.legal.contents.2'] as const) : []),
    ]),
    section('software', 'communities.about.legal.software.title', [
      'communities.about.legal.software.1',
      'communities.about.legal.software.2',
    ]),
  ];
}

const rules: AboutSection[] = [
  section('who', 'communities.about.rules.who.title', [
    'communities.about.rules.who.1',
    'communities.about.rules.who.2',
  ]),
  section(
    'owner',
    'communities.about.rules.owner.title',
    [
      'communities.about.rules.owner.1',
      'communities.about.rules.owner.2',
      'communities.about.rules.owner.3',
      'communities.about.rules.owner.4',
    ],
    true,
  ),
  section(
    'asker',
    'communities.about.rules.asker.title',
    [
      'communities.about.rules.asker.1',
      'communities.about.rules.asker.2',
      'communities.about.rules.asker.3',
      'communities.about.rules.asker.4',
    ],
    true,
  ),
  section(
    'banned',
    'communities.about.rules.banned.title',
    [
      'communities.about.rules.banned.1',
      'communities.about.rules.banned.2',
      'communities.about.rules.banned.3',
    ],
    true,
  ),
  section('talk', 'communities.about.rules.talk.title', [
    'communities.about.rules.talk.1',
    'communities.about.rules.talk.2',
  ]),
  section('breach', 'communities.about.rules.breach.title', [
    'communities.about.rules.breach.1',
    'communities.about.rules.breach.2',
  ]),
];

const privacy = ({ legal }: Legal): AboutSection[] => [
  section('who', 'communities.about.privacy.who.title', [
    legal.name ? 'communities.about.privacy.who.1' : 'communities.about.privacy.who.missing',
  ]),
  section(
    'kept',
    'communities.about.privacy.kept.title',
    [
      'communities.about.privacy.kept.1',
      'communities.about.privacy.kept.2',
      'communities.about.privacy.kept.3',
      'communities.about.privacy.kept.4',
      'communities.about.privacy.kept.5',
    ],
    true,
  ),
  section('place', 'communities.about.privacy.place.title', ['communities.about.privacy.place.1']),
  section('seen', 'communities.about.privacy.seen.title', [
    'communities.about.privacy.seen.1',
    'communities.about.privacy.seen.2',
  ]),
  section('long', 'communities.about.privacy.long.title', ['communities.about.privacy.long.1']),
  section('cookies', 'communities.about.privacy.cookies.title', ['communities.about.privacy.cookies.1']),
  section('rights', 'communities.about.privacy.rights.title', [
    legal.email ? 'communities.about.privacy.rights.1' : 'communities.about.privacy.rights.missing',
    'communities.about.privacy.rights.2',
  ]),
];

const accessibility = ({ legal }: Legal): AboutSection[] => [
  section('state', 'communities.about.accessibility.state.title', [
    'communities.about.accessibility.state.1',
    'communities.about.accessibility.state.2',
  ]),
  section('limits', 'communities.about.accessibility.limits.title', [
    'communities.about.accessibility.limits.1',
    'communities.about.accessibility.limits.2',
  ]),
  section('tell', 'communities.about.accessibility.tell.title', [
    legal.email ? 'communities.about.accessibility.tell.1' : 'communities.about.accessibility.tell.missing',
    'communities.about.accessibility.tell.2',
  ]),
];

const ranking: AboutSection[] = [
  section('order', 'communities.about.ranking.order.title', [
    'communities.about.ranking.order.1',
    'communities.about.ranking.order.2',
  ]),
  section('none', 'communities.about.ranking.none.title', ['communities.about.ranking.none.1']),
  section('reviews', 'communities.about.ranking.reviews.title', ['communities.about.ranking.reviews.1']),
  section('waiting', 'communities.about.ranking.waiting.title', ['communities.about.ranking.waiting.1']),
];
