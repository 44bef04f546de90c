import { createHash } from 'node:crypto';
import { settings } from '@/lib/gateways/settings';

/** Served by https, the cookie carries the prefix that browsers keep plain http from setting. */
export const isSecure = (): boolean => settings().appUrl.startsWith('https:');
export const sessionCookie = (): string =>
  isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';

/** What the database keeps of a session's token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
