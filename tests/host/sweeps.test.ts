/** The nightly rounds that find what no timer did. */
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import { reviews } from '@/db/schema/reviews';
import type { Db } from '@/db/types';
import { allGood } from '@/lib/exchanges/all-good';
import { sweepExchanges } from '@/lib/exchanges/sweep';
import { sweepListings } from '@/lib/listings/sweep';
import { sweepReviews } from '@/lib/reviews/sweep';
import { writeReview } from '@/lib/reviews/write-review';
import { agreed, borrowed, out, wanted } from '@/tests/exchanges/doings';
import { story } from '@/tests/support/story';
import { pretendTools, toolsWithQueue } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

async function queued(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ key: string }>(
    sql`select key from graphile_worker.jobs where key is not null order by key`,
  );
  return rows.map(({ key }) => key.split(':').at(-1) ?? '');
}

const forgetJobs = (db: Db) => db.execute(sql`delete from graphile_worker._private_jobs`);

test('an exchange whose timers were lost has them again, and one that is over has none', () =>
  story(async (db, { amina, nadia, bruno, ladder, pram }) => {
    const tools = toolsWithQueue(monday);
    await agreed(db, amina, await borrowed(db, bruno, ladder, tools), tools);
    const given = await wanted(db, bruno, pram, tools);
    await out(db, nadia, bruno, given, tools);
    await allGood(db, bruno, { exchangeId: given }, tools);
    await forgetJobs(db);
    await sweepExchanges(db, tools);
    await sweepExchanges(db, tools);
    expect(await queued(db)).toEqual(['lapse', 'starts-tomorrow']);
  }));

test('a listing whose time is over is asked to expire, and the others are left alone', () =>
  story(async (db, { ladder }) => {
    const tools = toolsWithQueue(monday);
    const expiresAt = new Date(monday.getTime() - 1000);
    await db.update(listings).set({ expiresAt }).where(eq(listings.id, ladder));
    await sweepListings(db, tools);
    expect(await queued(db)).toEqual(['expire']);
  }));

test('a lone review is published after its fourteen days, and not before', () =>
  story(async (db, { nadia, bruno, pram }) => {
    const tools = pretendTools(monday);
    const exchangeId = await wanted(db, bruno, pram, tools);
    await out(db, nadia, bruno, exchangeId, tools);
    await allGood(db, bruno, { exchangeId }, tools);
    await writeReview(db, bruno, { exchangeId, face: 5, text: 'Merci !' }, tools);
    const published = async () => (await db.select().from(reviews))[0]?.publishedAt ?? null;
    await sweepReviews(db, tools.at('2026-12-07T08:59:59Z'));
    expect(await published()).toBeNull();
    await sweepReviews(db, tools.at('2026-12-07T09:00:01Z'));
    expect(await published()).toBeInstanceOf(Date);
  }));
