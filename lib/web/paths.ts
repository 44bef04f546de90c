import type { Links } from '@/lib/gateways/links';
import type { Locale } from '@/lib/ground/locale';

type Query = Record<string, string | number | undefined>;

const withQuery = (path: string, query?: Query): string => {
  const pairs = Object.entries(query ?? {}).filter(
    (pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== '',
  );
  if (pairs.length === 0) return path;
  return `${path}?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()}`;
};

/** The address of a listing within its community: its number and the slug of its first title. */
export const listingAddress = (listing: { number: number; slug: string }): string =>
  `${listing.number}-${listing.slug}`;

/** Every address of the application, from the root of the site. */
export const paths = {
  communities: (locale: Locale) => `/${locale}`,
  found: (locale: Locale) => `/${locale}/found`,
  signIn: (locale: Locale, query?: string | Query) =>
    withQuery(`/${locale}/sign-in`, typeof query === 'string' ? { next: query } : query),
  signInCode: (locale: Locale, query?: Query) => withQuery(`/${locale}/sign-in/code`, query),
  account: (locale: Locale) => `/${locale}/account`,
  styleguide: (locale: Locale) => `/${locale}/styleguide`,
  outbox: (locale: Locale) => `/${locale}/outbox`,
  home: (locale: Locale, community: string) => `/${locale}/${community}`,
  join: (locale: Locale, community: string, next?: string) =>
    withQuery(`/${locale}/${community}/join`, { next }),
  listings: (locale: Locale, community: string, query?: Query) =>
    withQuery(`/${locale}/${community}/listings`, query),
  search: (locale: Locale, community: string, query?: Query) =>
    withQuery(`/${locale}/${community}/search`, query),
  listing: (locale: Locale, community: string, address: string, query?: Query) =>
    withQuery(`/${locale}/${community}/listings/${address}`, query),
  newListing: (locale: Locale, community: string, query?: Query) =>
    withQuery(`/${locale}/${community}/post`, query),
  postStep: (locale: Locale, community: string, listingId: string, step: string) =>
    `/${locale}/${community}/post/${listingId}/${step}`,
  myListings: (locale: Locale, community: string) => `/${locale}/${community}/my-listings`,
  myListing: (locale: Locale, community: string, listingId: string, query?: Query) =>
    withQuery(`/${locale}/${community}/my-listings/${listingId}`, query),
  ask: (locale: Locale, community: string, address: string, query?: Query) =>
    withQuery(`/${locale}/${community}/ask/${address}`, query),
  question: (locale: Locale, community: string, address: string) =>
    `/${locale}/${community}/ask/${address}/question`,
  exchanges: (locale: Locale, community: string, query?: Query) =>
    withQuery(`/${locale}/${community}/exchanges`, query),
  exchange: (locale: Locale, community: string, id: string, query?: Query) =>
    withQuery(`/${locale}/${community}/exchanges/${id}`, query),
  agreement: (locale: Locale, community: string, id: string) =>
    `/${locale}/${community}/exchanges/${id}/agreement`,
  slip: (locale: Locale, community: string, id: string) => `/${locale}/${community}/exchanges/${id}/slip`,
  thread: (locale: Locale, community: string, id: string) => `/${locale}/${community}/messages/${id}`,
  member: (locale: Locale, community: string, id: string) => `/${locale}/${community}/members/${id}`,
  profile: (locale: Locale, community: string) => `/${locale}/${community}/profile`,
  favourites: (locale: Locale, community: string, query?: Query) =>
    withQuery(`/${locale}/${community}/favourites`, query),
  alerts: (locale: Locale, community: string, query?: Query) =>
    withQuery(`/${locale}/${community}/alerts`, query),
  newAlert: (locale: Locale, community: string, query?: Query) =>
    withQuery(`/${locale}/${community}/alerts/new`, query),
  endAlert: (locale: Locale, community: string, secret: string) =>
    `/${locale}/${community}/alerts/end/${secret}`,
  followRide: (locale: Locale, community: string, secret: string) =>
    `/${locale}/${community}/follow/${secret}`,
  atom: (community: string) => `/api/v1/${community}/listings.atom`,
  geojson: (community: string) => `/api/v1/${community}/listings.geojson`,
  count: (community: string) => `/api/v1/${community}/count`,
  ground: (community: string) => `/api/v1/${community}/ground`,
  busy: (secret: string) => `/api/busy/${secret}.ics`,
  calendar: (secret: string) => `/api/calendars/${secret}.ics`,
  admin: (locale: Locale, community: string) => `/${locale}/${community}/admin`,
  adminPart: (locale: Locale, community: string, part: string, query?: Query) =>
    withQuery(`/${locale}/${community}/admin/${part}`, query),
  how: (locale: Locale, community: string) => `/${locale}/${community}/how`,
  page: (
    locale: Locale,
    community: string,
    name: 'legal' | 'rules' | 'privacy' | 'accessibility' | 'ranking',
  ) => `/${locale}/${community}/about/${name}`,
  photo: (id: string, size: 320 | 640 | 1280, kind: 'webp' | 'avif') => `/api/photos/${id}/${size}.${kind}`,
} as const;

/** Whole addresses, for mails and paper. */
export function linksAt(appUrl: string): Links {
  const base = appUrl.replace(/\/$/, '');
  return {
    home: (locale, community) => base + paths.home(locale, community),
    listing: (locale, community, address) => base + paths.listing(locale, community, address),
    stillThere: (locale, community, id) =>
      base + paths.myListing(locale, community, id, { ask: 'still-there' }),
    exchange: (locale, community, id) => base + paths.exchange(locale, community, id),
    slip: (locale, community, id) => base + paths.slip(locale, community, id),
    thread: (locale, community, id) => base + paths.thread(locale, community, id),
    member: (locale, community, id) => base + paths.member(locale, community, id),
    profile: (locale, community) => base + paths.profile(locale, community),
    search: (locale, community, query) => `${base}${paths.search(locale, community)}?${query}`,
    alerts: (locale, community) => base + paths.alerts(locale, community),
    endAlert: (locale, community, secret) => base + paths.endAlert(locale, community, secret),
    endAlertAtOnce: (secret) => `${base}/api/alerts/${secret}`,
    signIn: (locale, ref, code, next) => base + paths.signInCode(locale, { ref, code, next }),
  };
}

/** A path of this site that a person may be sent on to, as browsers write it: without letters that a header cannot hold. */
export const safeNext = (next: string | null | undefined, fallback: string): string =>
  next && /^\/(?![/\\])[!-[\]-~]{0,1000}$/.test(next) ? next : fallback;
