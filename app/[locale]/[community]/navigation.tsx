import { CircleQuestionMark, Handshake, House, Map, Plus, Search, User, type LucideIcon } from 'lucide-react';
import { BottomBar } from '@/components/ui/bottom-bar';
import { bricks } from '@/lib/bricks';
import type { Community } from '@/lib/communities/queries';
import { placesOf, type NavPlace } from '@/lib/ground/brick';
import type { Locale } from '@/lib/ground/locale';
import { hasWords, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';

const pictures: Record<NavPlace['picture'], LucideIcon> = {
  home: House,
  search: Search,
  plus: Plus,
  handshake: Handshake,
  person: User,
  map: Map,
  question: CircleQuestionMark,
};

type Place = { href: string; words: string; icon: LucideIcon; whole: boolean; mid: boolean };
export type Navigation = { line: Place[]; bar: Place[]; out: Place | undefined };

/** Made of the places that the stacked bricks name, each in its part of the page. */
export function navigationOf(t: Words, locale: Locale, { slug, bricks: stacked }: Community): Navigation {
  const home = paths.home(locale, slug);
  const all = placesOf(bricks, stacked).map(({ segment, words, picture, stands }) => ({
    stands,
    href: segment ? `${home}/${segment}` : home,
    words: hasWords(words) ? t(words) : segment,
    icon: pictures[picture],
    whole: segment === '',
    mid: stands.includes('out'),
  }));
  return {
    line: all.filter(({ stands }) => stands.includes('line')),
    bar: all.filter(({ stands }) => stands.includes('bar') || stands.includes('out')),
    out: all.find(({ mid }) => mid),
  };
}

export function Bar({ t, places }: { t: Words; places: readonly Place[] }) {
  return <BottomBar label={t('ground.nav.main-bottom')} items={places} />;
}
