import { and, eq } from 'drizzle-orm';
import { bannedWords } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { AllowInput } from './input';

/**
 * Allows again a word that the community refused; what the law refuses stays refused.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found'
 */
export async function allowWord(db: Db, actor: Actor, { wordId }: AllowInput): Promise<void> {
  mustHold(actor, 'administrator');
  const gone = await db
    .delete(bannedWords)
    .where(and(eq(bannedWords.communityId, actor.communityId), eq(bannedWords.id, wordId)))
    .returning({ id: bannedWords.id });
  if (gone.length === 0) throw new Refused('not-found');
}
