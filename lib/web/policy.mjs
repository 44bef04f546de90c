/**
 * Content-Security-Policy, for next.config.mjs and for the server alike. Pages that are the same bytes for everybody cannot carry
 * a nonce; pages of signed-in people do.
 */

/** Segments under a community, and under a locale, that only make sense for one person. */
export const personalSegments = [
  'post',
  'my-listings',
  'ask',
  'exchanges',
  'messages',
  'profile',
  'admin',
  'join',
  'favourites',
  'alerts',
  'follow',
];
/** Public segments with a map of listings; their pages are drawn anew at each request. */
export const mapSegments = ['search'];
export const entrySegments = ['account', 'sign-in', 'found', 'outbox'];

/** Their addresses, as the inside of a regular expression without the first slash. */
export const personalPages = `(?:fr|en)/(?:(?:${entrySegments.join('|')})(?:/|$)|[^/]+/(?:${personalSegments.join('|')})(?:/|$))`;
export const pagesWithMap = `(?:fr|en)/[^/]+/(?:${mapSegments.join('|')})(?:/|$)`;

/** @param {{ nonce?: string, dev?: boolean, mapHost?: string | null }} options `mapHost`: where a map style fetches from. */
export function contentSecurityPolicy({ nonce, dev = false, mapHost = null }) {
  const elsewhere = mapHost ? ` ${mapHost}` : '';
  const scripts = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'` : `'self' 'unsafe-inline'`;
  return [
    `default-src 'self'`,
    `script-src ${scripts}${dev ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:${elsewhere}`,
    `font-src 'self'`,
    `connect-src 'self'${elsewhere}`,
    `worker-src 'self' blob:`,
    `frame-src 'self'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ');
}
