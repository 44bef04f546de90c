import { createHash, randomInt } from 'node:crypto';

export const codeMinutes = 10;
export const mostTries = 5;

export const newCode = (): string => randomInt(0, 1_000_000).toString().padStart(6, '0');

/** As next-auth hashes its verification tokens, so that its own callback recognises the code. */
export const codeHash = (code: string, secret: string): string =>
  createHash('sha256').update(`${code}${secret}`).digest('hex');
