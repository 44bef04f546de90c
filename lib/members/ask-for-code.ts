import { and, eq, gt, lt, or, sql } from 'drizzle-orm';
import { signInCodes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Locale } from '@/lib/ground/locale';
import { idOfAsking, sealAsking, type CodeAsking } from './asking';
import { codeHash, codeMinutes, newCode } from './codes';
import { signInLetter } from './sign-in-letter';

export type CodeWish = CodeAsking & { locale: Locale; next: string };

/** A button pressed twice sends one mail: two would arrive in any order, and only one of them would open. */
const pressedTwiceMs = 3000;

/**
 * Sends six digits and a link that carries them to an address; what the same browser asked for before is worth nothing any more,
 * while the codes of others for this address live on: nobody spoils somebody else's.
 * Nothing is asked about the address: a person comes to be when a code is first used, and whether one exists changes nothing here.
 */
export async function askForCode(
  db: Db,
  { email, mark, locale, next }: CodeWish,
  secret: string,
  tools: Tools,
): Promise<void> {
  const { now, mail, links } = tools;
  const code = newCode();
  const id = idOfAsking({ email, mark });
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
    const justSent = and(
      eq(signInCodes.id, id),
      eq(signInCodes.wrongTries, 0),
      gt(signInCodes.expiresAt, new Date(expiresAt.getTime() - pressedTwiceMs)),
    );
    if ((await tx.$count(signInCodes, justSent)) > 0) return;
    await tx.delete(signInCodes).where(or(eq(signInCodes.id, id), lt(signInCodes.expiresAt, now)));
    await tx.insert(signInCodes).values({
      id,
      email,
      codeHash: codeHash(code, secret),
      expiresAt,
    });
    const link = links.signIn(locale, sealAsking({ email, mark }, secret), code, next);
    await mail.post(tx, signInLetter({ email, code, link, locale }));
  });
}
