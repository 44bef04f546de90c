import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import { allGood } from '@/lib/exchanges/all-good';
import { asId, type ReviewId } from '@/lib/ground/ids';
import { replyToReview } from '@/lib/reviews/reply-to-review';
import { writeReview } from '@/lib/reviews/write-review';
import { out, wanted } from '@/tests/exchanges/doings';
import { story } from '@/tests/support/story';
import type { Village } from '@/tests/support/village';
import { emptied, hearAll, mailTo, postTools, whoGotWhat, withNotices } from './mailbox';

async function given(db: Db, village: Village) {
  await withNotices(db, village);
  const tools = postTools();
  const { nadia, bruno, pram } = village;
  const exchangeId = await wanted(db, bruno, pram, tools);
  await out(db, nadia, bruno, exchangeId, tools);
  await allGood(db, bruno, { exchangeId }, tools);
  let seen = await hearAll(db, tools);
  return {
    tools,
    exchangeId,
    /** Who got what by a deed. */
    async told(deed: () => Promise<unknown>) {
      await emptied(db);
      await deed();
      seen = await hearAll(db, tools, seen);
      return whoGotWhat(db);
    },
  };
}

describe('a review', () => {
  test('that stays hidden invites the other side, and tells nothing of what it says', () =>
    story(async (db, village) => {
      const { told, exchangeId, tools } = await given(db, village);
      const praise = { exchangeId, face: 5, text: 'Un accueil charmant.' } as const;
      expect(await told(() => writeReview(db, village.bruno, praise, tools))).toEqual([
        'nadia review.written',
      ]);
      expect((await mailTo(db, 'nadia', 'review.written')).text).not.toContain('charmant');
    }));

  test('by both is told to both as something to read, and the answer to it to its author', () =>
    story(async (db, village) => {
      const { told, exchangeId, tools } = await given(db, village);
      await told(() => writeReview(db, village.bruno, { exchangeId, face: 5, text: 'Merci !' }, tools));
      const both = await told(() =>
        writeReview(db, village.nadia, { exchangeId, face: 5, text: 'Avec joie.' }, tools),
      );
      expect(both).toEqual(['bruno reviews.published', 'nadia reviews.published']);
      const [row] = await db.select().from(reviews).where(eq(reviews.aboutId, village.nadia.memberId));
      const reviewId = asId<ReviewId>(row?.id ?? '');
      const reply = await told(() =>
        replyToReview(db, village.nadia, { reviewId, text: 'À bientôt.' }, tools),
      );
      expect(reply).toEqual(['bruno review.replied']);
    }));
});
