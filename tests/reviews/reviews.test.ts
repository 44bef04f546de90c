import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { activities, stalePages } from '@/db/schema/activities';
import type { Db } from '@/db/types';
import { allGood } from '@/lib/exchanges/all-good';
import { confirmReturn } from '@/lib/exchanges/confirm-return';
import { pretendJobs } from '@/lib/gateways/jobs';
import { publishDue } from '@/lib/reviews/publish-due';
import { replyToReview } from '@/lib/reviews/reply-to-review';
import { reviewsOf, reviewSummary } from '@/lib/reviews/reviews-of';
import { reviewsOfExchange } from '@/lib/reviews/reviews-of-exchange';
import { replyInput, writeReviewInput } from '@/lib/reviews/input';
import { writeReview } from '@/lib/reviews/write-review';
import { borrowed, out, wanted } from '@/tests/exchanges/doings';
import { footprint, refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday, type Village } from '@/tests/support/village';

const done = new Date('2026-11-29T18:00:00Z');

async function lent(db: Db, { amina, bruno, ladder }: Village, tools = pretendTools(monday)) {
  const exchangeId = await borrowed(db, bruno, ladder, tools);
  await out(db, amina, bruno, exchangeId, tools);
  await confirmReturn(db, amina, { exchangeId }, tools.at(done));
  await allGood(db, amina, { exchangeId }, tools.at(done));
  return { exchangeId, tools: { ...tools.at('2026-11-30T08:00:00Z'), at: tools.at } };
}
const happy = { face: 5, text: 'Rendue propre, merci !' } as const;

describe('a review', () => {
  test('stays hidden until the other side has written as well', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await lent(db, v);
      const see = (actor: typeof v.amina) => reviewsOfExchange(db, actor, exchangeId, tools.now);
      expect(await writeReview(db, v.amina, { exchangeId, ...happy }, tools)).toEqual({ isPublished: false });
      expect(await see(v.bruno)).toMatchObject({
        canWrite: true,
        theirs: null,
        otherWrote: true,
        mine: null,
      });
      expect(await see(v.amina)).toMatchObject({ canWrite: false, mine: { face: 5, publishedAt: null } });
      expect(await reviewsOf(db, v.communityId, v.bruno.memberId)).toEqual([]);
      const theirs = { exchangeId, face: 3, text: 'Un peu lourde' } as const;
      expect(await writeReview(db, v.bruno, theirs, tools)).toEqual({ isPublished: true });
      expect(await reviewsOf(db, v.communityId, v.bruno.memberId)).toMatchObject([
        {
          ...{ face: 5, text: 'Rendue propre, merci !', authorName: 'Amina', listingTitle: 'Échelle de 3 m' },
          ...{ experiencedOn: '2026-11-29', publishedAt: tools.now, mode: 'lend', reply: null },
        },
      ]);
      expect(await reviewSummary(db, v.communityId, v.amina.memberId)).toEqual({ count: 1, happy: 0 });
      expect(await see(v.amina)).toMatchObject({ theirs: { face: 3 }, canReply: true });
      const stale = await db.select({ page: stalePages.page, subject: stalePages.subject }).from(stalePages);
      expect(stale).toEqual(
        expect.arrayContaining([
          { page: 'member', subject: v.amina.memberId },
          { page: 'member', subject: v.bruno.memberId },
          { page: 'home', subject: '' },
        ]),
      );
    }));

  test('alone is shown fourteen days after the exchange was completed, once', () =>
    story(async (db, v) => {
      const jobs = pretendJobs();
      const { exchangeId, tools } = await lent(db, v, pretendTools(monday, jobs));
      await writeReview(db, v.amina, { exchangeId, ...happy }, tools);
      const due = new Date('2026-12-13T18:00:00Z');
      expect(jobs.kept.find(({ key }) => key === `review:${exchangeId}`)?.runAt).toEqual(due);
      const job = { communityId: v.communityId, exchangeId };
      const before = await footprint(db);
      await publishDue(db, job, tools.at('2026-12-13T17:59:59Z'));
      expect(await footprint(db)).toBe(before);
      await publishDue(db, job, tools.at(due));
      expect(await reviewsOf(db, v.communityId, v.bruno.memberId)).toHaveLength(1);
      await publishDue(db, job, tools.at('2026-12-14T00:00:00Z'));
      const told = await db.select().from(activities).where(eq(activities.kind, 'reviews.published'));
      expect(told).toHaveLength(1);
    }));

  test('of a gift is welcome too', () =>
    story(async (db, { nadia, karim, pram, communityId }) => {
      const tools = pretendTools(monday);
      const exchangeId = await wanted(db, karim, pram, tools);
      await out(db, nadia, karim, exchangeId, tools);
      await allGood(db, karim, { exchangeId }, tools);
      await writeReview(db, karim, { exchangeId, ...happy }, tools);
      await writeReview(db, nadia, { exchangeId, ...happy }, tools);
      expect(await reviewsOf(db, communityId, nadia.memberId)).toMatchObject([{ mode: 'give' }]);
    }));

  test('is written after the exchange, within fourteen days, once, and by its two sides', () =>
    story(async (db, v) => {
      const early = await borrowed(db, v.karim, v.ladder, pretendTools(monday), {
        ...{ startsOn: '2026-12-05', endsOn: '2026-12-05' },
      });
      const { exchangeId, tools } = await lent(db, v);
      const attempt = (actor: typeof v.amina, id = exchangeId, now = '2026-11-30T08:00:00Z') =>
        refusal(db, () => writeReview(db, actor, { exchangeId: id, ...happy }, tools.at(now)));
      expect(await attempt(v.karim, early)).toBe('not-completed');
      expect(await attempt(v.karim)).toBe('not-found');
      expect(await attempt(v.samir)).toBe('not-found');
      expect(await attempt(v.zoe)).toBe('not-found');
      expect(await attempt(v.bruno, exchangeId, '2026-12-13T18:00:00Z')).toBe('too-late');
      await writeReview(db, v.bruno, { exchangeId, ...happy }, tools);
      expect(await attempt(v.bruno)).toBe('already-written');
      expect(await reviewsOfExchange(db, v.karim, exchangeId, monday)).toBeUndefined();
    }));

  test('has one of three faces, as a radio button sends it', () => {
    const exchangeId = '00000000-0000-4000-8000-000000000000';
    expect(writeReviewInput.parse({ exchangeId, face: '3' })).toMatchObject({ face: 3, text: '' });
    expect(writeReviewInput.safeParse({ exchangeId, face: '4' }).success).toBe(false);
    expect(replyInput.safeParse({ reviewId: exchangeId, text: ' ' }).success).toBe(false);
  });
});

describe('an answer to a review', () => {
  test('is given once, by the person whom it is about', () =>
    story(async (db, v) => {
      const { exchangeId, tools } = await lent(db, v);
      await writeReview(db, v.amina, { exchangeId, ...happy }, tools);
      const hidden = (await reviewsOfExchange(db, v.amina, exchangeId, tools.now))?.mine?.id;
      if (!hidden) throw new Error('no review');
      const attempt = (actor: typeof v.amina) =>
        refusal(db, () => replyToReview(db, actor, { reviewId: hidden, text: 'Avec plaisir' }, tools));
      expect(await attempt(v.bruno)).toBe('not-published');
      await writeReview(db, v.bruno, { exchangeId, ...happy }, tools);
      for (const actor of [v.amina, v.karim, v.zoe]) expect(await attempt(actor)).toBe('not-found');
      await replyToReview(db, v.bruno, { reviewId: hidden, text: 'Avec plaisir' }, tools);
      expect(await attempt(v.bruno)).toBe('already-replied');
      const [shown] = await reviewsOf(db, v.communityId, v.bruno.memberId);
      expect(shown).toMatchObject({ reply: 'Avec plaisir', repliedAt: tools.now });
    }));
});
