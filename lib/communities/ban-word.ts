import { bannedWords } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { hintsTyped } from './hints';
import type { BanInput } from './input';

/**
 * Refuses a word in the titles of new listings, with a reason that whoever posts will read.
 * @throws Refused 'not-allowed' unless an administrator asks | 'invalid-input' when it is no word, or banned already
 */
export async function banWord(
  db: Db,
  actor: Actor,
  { word, reasonFr, reasonEn }: BanInput,
  { now }: Pick<Tools, 'now'>,
): Promise<void> {
  mustHold(actor, 'administrator');
  const [plain] = hintsTyped(word);
  if (plain === undefined || plain.length < 2) throw new Refused('invalid-input', { word: 'too-short' });
  const [row] = await db
    .insert(bannedWords)
    .values({ communityId: actor.communityId, word: plain, reasonFr, reasonEn, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: bannedWords.id });
  if (!row) throw new Refused('invalid-input', { word: 'banned-already' });
}
