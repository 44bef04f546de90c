import { eq } from 'drizzle-orm';
import { savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import { secretShape } from './input';

/** Ends the alert of a secret address, without signing in. False when there is none, or none any more. */
export async function endAlert(db: Db, secret: string): Promise<boolean> {
  if (!secretShape.test(secret)) return false;
  const ended = await db
    .delete(savedSearches)
    .where(eq(savedSearches.secret, secret))
    .returning({ id: savedSearches.id });
  return ended.length > 0;
}
