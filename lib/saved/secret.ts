import { randomBytes } from 'node:crypto';

/** A word of 192 bits for an address that opens something without signing in. */
export const newSecret = (): string => randomBytes(24).toString('base64url');
