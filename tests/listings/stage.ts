/** A database of its own with the village in it, and how to look at what a refusal left alone. */
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { activities, stalePages } from '@/db/schema/activities';
import { exchanges } from '@/db/schema/exchanges';
import { listingPhotos, listings } from '@/db/schema/listings';
import { photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { ListingId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { noon, village, type Village } from './village';

export const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

type Stage = { db: Db; v: Village };

/** Filled before the first test of a file. */
export function stage(): Stage {
  const set = {} as Stage;
  let base: TestDatabase;
  beforeAll(async () => {
    base = await freshDatabase({ connections: 20 });
    set.db = base.db;
    set.v = await village(base.db);
  });
  afterAll(() => base.drop());
  return set;
}

export const everything = async ({ db }: Stage) => ({
  listings: await db.select().from(listings).orderBy(asc(listings.id)),
  shown: await db.select().from(listingPhotos).orderBy(asc(listingPhotos.photoId)),
  photos: await db.select().from(photos).orderBy(asc(photos.id)),
  told: await db.select({ id: activities.id }).from(activities),
  stale: await db.select({ id: stalePages.id }).from(stalePages),
});

/** The reason of a refusal, after a look that nothing was written. */
export async function refusalOn(
  set: Stage,
  deed: () => Promise<unknown>,
): Promise<{ because: string; fields?: Record<string, string> }> {
  const before = await everything(set);
  try {
    await deed();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(await everything(set)).toEqual(before);
    return { because: error.because, ...(error.fields ? { fields: error.fields } : {}) };
  }
  throw new Error('it was not refused');
}

/** Bruno's exchange about a listing of Amina's, in a state. */
export async function exchangeOn({ db, v }: Stage, listingId: ListingId, state: string): Promise<string> {
  const [row] = await db
    .insert(exchanges)
    .values({
      ...{ communityId: v.communityId, listingId, ownerId: v.amina.memberId, askerId: v.bruno.memberId },
      ...{
        process: 'lend/1',
        state,
        units: 2,
        startsOn: '2026-12-01',
        endsOn: '2026-12-02',
        listingTitle: 'x',
      },
    })
    .returning({ id: exchanges.id });
  return row?.id ?? '';
}

export const settle = ({ db }: Stage, id: string) =>
  db.update(exchanges).set({ state: 'declined' }).where(eq(exchanges.id, id));
