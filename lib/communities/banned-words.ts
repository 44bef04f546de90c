import { asc, eq } from 'drizzle-orm';
import { bannedWords } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';

export type BannedWord = { id: string; word: string; reasonFr: string; reasonEn: string };

/** What a community refuses in titles, besides what is refused everywhere. */
export const bannedWordsOf = (db: Db, communityId: CommunityId): Promise<BannedWord[]> =>
  db
    .select({
      id: bannedWords.id,
      word: bannedWords.word,
      reasonFr: bannedWords.reasonFr,
      reasonEn: bannedWords.reasonEn,
    })
    .from(bannedWords)
    .where(eq(bannedWords.communityId, communityId))
    .orderBy(asc(bannedWords.word));
