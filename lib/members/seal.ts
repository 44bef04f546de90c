import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** A text that only this installation can read again: an address need not stand in a link, a cookie or a log. */
export function sealed(text: string, secret: string): string {
  const iv = randomBytes(ivBytes);
  const lock = createCipheriv(cipher, keyOf(secret), iv);
  const hidden = Buffer.concat([lock.update(text, 'utf8'), lock.final()]);
  return Buffer.concat([iv, lock.getAuthTag(), hidden]).toString('base64url');
}

/** What was sealed, or null when it was not sealed here or was changed on the way. */
export function opened(seal: string, secret: string): string | null {
  const bytes = Buffer.from(seal, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  const key = createDecipheriv(cipher, keyOf(secret), bytes.subarray(0, ivBytes));
  key.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([key.update(bytes.subarray(ivBytes + tagBytes)), key.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'cocote sign-in', 32));
