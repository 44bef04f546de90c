import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the process says to its own handlers: nobody without the secret can make it. */
export const internalKey = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('hex');

export function isInternal(sent: string | null, secret: string, purpose: string): boolean {
  const expected = Buffer.from(internalKey(secret, purpose));
  const given = Buffer.from(sent ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
