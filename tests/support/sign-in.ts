import { randomBytes } from 'node:crypto';
import type { Db } from '@/db/types';
import type { PersonId } from '@/lib/ground/ids';
import { openSession } from '@/lib/members/sessions';
import { sessionCookie, tokenHash } from '@/lib/web/session-cookie';

/** A session of a person, as the cookie that their browser would hold. */
export async function sessionCookieFor(
  db: Db,
  personId: PersonId,
  now = new Date(),
  userAgent: string | null = null,
): Promise<{ name: string; value: string }> {
  const token = randomBytes(32).toString('base64url');
  await openSession(db, { personId, tokenHash: tokenHash(token), userAgent }, now);
  return { name: sessionCookie(), value: token };
}

/** The same, as a Cookie header says it. */
export async function signInAs(db: Db, personId: PersonId, now = new Date()): Promise<string> {
  const { name, value } = await sessionCookieFor(db, personId, now);
  return `${name}=${value}`;
}
