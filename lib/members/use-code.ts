import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { signInCodes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { idOfAsking, type CodeAsking } from './asking';
import { mostTries } from './codes';

/**
 * Whether a code opens the door for an address; it does so once, and only with the mark of its own asking. Every try is counted
 * before it is compared, under the row's lock, so that no number of requests at once can guess more often than `mostTries`.
 */
export const useCode = (
  db: Db,
  { hash, ...asking }: CodeAsking & { hash: string },
  now: Date,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [tried] = await tx
      .update(signInCodes)
      .set({ wrongTries: sql`${signInCodes.wrongTries} + 1` })
      .where(
        and(
          eq(signInCodes.id, idOfAsking(asking)),
          lt(signInCodes.wrongTries, mostTries),
          gt(signInCodes.expiresAt, now),
        ),
      )
      .returning({ id: signInCodes.id, codeHash: signInCodes.codeHash });
    if (!tried || tried.codeHash !== hash) return false;
    await tx.delete(signInCodes).where(eq(signInCodes.id, tried.id));
    return true;
  });
