/**
 * Content-Security-Policy, for next.config.mjs and proxy.ts alike. Pages that are the same bytes for everybody cannot carry
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
];
export const entrySegments = ['account', 'sign-in', 'found', 'outbox'];

/** @param {{ nonce?: string, dev?: boolean }} options */
export function contentSecurityPolicy({ nonce, dev = false }) {
  const scripts = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'` : `'self' 'unsafe-inline'`;
  return [
    `default-src 'self'`,
    `script-src ${scripts}${dev ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `frame-src 'self'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ');
}
