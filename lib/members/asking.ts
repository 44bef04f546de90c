import { createHash, randomUUID } from 'node:crypto';
import { opened, sealed } from './seal';

/**
 * One asking for a code: the address that it goes to, and a mark that only the browser which asked and the mail know. A code is
 * tried with the mark of its own asking: what a stranger tries for the same address wears out their own codes and nobody else's.
 */
export type CodeAsking = { email: string; mark: string };

export const newMark = (): string => randomUUID();

/** For the cookie of the browser and the link of the mail. */
export const sealAsking = ({ email, mark }: CodeAsking, secret: string): string =>
  sealed(`${mark} ${email}`, secret);

export function openAsking(seal: string, secret: string): CodeAsking | null {
  const [, mark, email] = /^(\S+) (.*)$/s.exec(opened(seal, secret) ?? '') ?? [];
  return mark === undefined || email === undefined ? null : { mark, email };
}

/** Where its code is kept: the table tells no mark. */
export function idOfAsking({ email, mark }: CodeAsking): string {
  const hash = createHash('sha256').update(`${mark} ${email.toLowerCase()}`).digest('hex');
  return [0, 8, 12, 16, 20].map((from, at, starts) => hash.slice(from, starts[at + 1] ?? 32)).join('-');
}
