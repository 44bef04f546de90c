import communitiesEn from '@/lib/communities/words.en.json';
import communitiesFr from '@/lib/communities/words.fr.json';
import exchangesEn from '@/lib/exchanges/words.en.json';
import exchangesFr from '@/lib/exchanges/words.fr.json';
import groundEn from '@/lib/ground/words.en.json';
import groundFr from '@/lib/ground/words.fr.json';
import listingsEn from '@/lib/listings/words.en.json';
import listingsFr from '@/lib/listings/words.fr.json';
import mapEn from '@/lib/map/words.en.json';
import mapFr from '@/lib/map/words.fr.json';
import membersEn from '@/lib/members/words.en.json';
import membersFr from '@/lib/members/words.fr.json';
import messagesEn from '@/lib/messages/words.en.json';
import messagesFr from '@/lib/messages/words.fr.json';
import noticesEn from '@/lib/notices/words.en.json';
import noticesFr from '@/lib/notices/words.fr.json';
import plansEn from '@/lib/plans/words.en.json';
import plansFr from '@/lib/plans/words.fr.json';
import requestsEn from '@/lib/requests/words.en.json';
import requestsFr from '@/lib/requests/words.fr.json';
import reviewsEn from '@/lib/reviews/words.en.json';
import reviewsFr from '@/lib/reviews/words.fr.json';
import savedEn from '@/lib/saved/words.en.json';
import savedFr from '@/lib/saved/words.fr.json';
import ridesEn from '@/lib/rides/words.en.json';
import ridesFr from '@/lib/rides/words.fr.json';
import type { Locale } from '@/lib/ground/locale';
import { say, type Holes, type Phrase } from './phrase';

const french = {
  ground: groundFr,
  communities: communitiesFr,
  members: membersFr,
  listings: listingsFr,
  plans: plansFr,
  rides: ridesFr,
  exchanges: exchangesFr,
  messages: messagesFr,
  reviews: reviewsFr,
  requests: requestsFr,
  map: mapFr,
  saved: savedFr,
  notices: noticesFr,
};
/** English has the keys of French, no more and no fewer: another set does not compile. */
type SameKeys<A, B> = {
  [K in keyof A]: K extends keyof B
    ? Record<Exclude<keyof A[K] | keyof B[K], keyof A[K] & keyof B[K]>, never>
    : never;
};
const english = {
  ground: groundEn,
  communities: communitiesEn,
  members: membersEn,
  listings: listingsEn,
  plans: plansEn,
  rides: ridesEn,
  exchanges: exchangesEn,
  messages: messagesEn,
  reviews: reviewsEn,
  requests: requestsEn,
  map: mapEn,
  saved: savedEn,
  notices: noticesEn,
};
const _equal: SameKeys<typeof french, typeof english> extends infer Same
  ? { [K in keyof Same]: object }
  : never = {
  ground: {},
  communities: {},
  members: {},
  listings: {},
  plans: {},
  rides: {},
  exchanges: {},
  messages: {},
  reviews: {},
  requests: {},
  map: {},
  saved: {},
  notices: {},
};
void _equal;

export type WordsBrick = keyof typeof french;
export type WordKey = { [B in WordsBrick]: `${B}.${Extract<keyof (typeof french)[B], string>}` }[WordsBrick];
/** A sayer for one language: `t('listings.count', { count: 3 })`. */
export type Words = (key: WordKey, holes?: Holes) => string;
/** Phrases by full key, as handed to client components. */
export type WordBook = Readonly<Record<string, Phrase>>;

function flatten(books: Record<string, Record<string, Phrase>>): Map<string, Phrase> {
  const all = new Map<string, Phrase>();
  for (const [brick, phrases] of Object.entries(books))
    for (const [key, phrase] of Object.entries(phrases)) all.set(`${brick}.${key}`, phrase);
  return all;
}

const books: Record<Locale, Map<string, Phrase>> = { fr: flatten(french), en: flatten(english) };

export function words(locale: Locale): Words {
  return (key, holes) => say(books[locale].get(key) ?? key, locale, holes);
}

/** Whether a key that is only known while running (a refusal's, a state's) has words. */
export const hasWords = (key: string): key is WordKey => books.fr.has(key);

/** What pages hand to their client components is the same at every view: it is gathered once. */
const gathered = new Map<string, WordBook>();

/** The phrases of some bricks, of all keys or of those that start with a prefix, for a client component. */
export function wordsOf(
  locale: Locale,
  bricks: readonly WordsBrick[],
  prefixes?: readonly string[],
): WordBook {
  const wish = [locale, ...bricks, '/', ...(prefixes ?? ['*'])].join(' ');
  const known = gathered.get(wish) ?? gather(locale, bricks, prefixes);
  gathered.set(wish, known);
  return known;
}

function gather(
  locale: Locale,
  bricks: readonly WordsBrick[],
  prefixes: readonly string[] | undefined,
): WordBook {
  const wanted = [...books[locale]].filter(([key]) => {
    const [brick = '', ...rest] = key.split('.');
    const inner = rest.join('.');
    return (
      bricks.some((b) => b === brick) && (!prefixes || prefixes.some((prefix) => inner.startsWith(prefix)))
    );
  });
  return Object.fromEntries(wanted);
}

/** The sentence for a refusal: of the given bricks first, then the ground's, then "try again". */
export function refusalWords(locale: Locale, because: string, bricks: readonly WordsBrick[]): string {
  const t = words(locale);
  for (const brick of [...bricks, 'ground' as const]) {
    const key = `${brick}.refused.${because}`;
    if (hasWords(key)) return t(key);
  }
  return t('ground.refused.try-again');
}
