/** What administrators may write, as it is, and how to look that a refusal left it alone. */
import { asc } from 'drizzle-orm';
import { expect } from 'vitest';
import { bannedWords, categories, listingFields, listingTypes } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { addMember, type Village } from '@/tests/support/village';

/** Claire administers the Pilat. */
export async function administrator(db: Db, v: Village): Promise<Actor> {
  return addMember(db, v.communityId, 'Claire', { role: 'administrator' });
}
export const shelves = async (db: Db) => [
  await db.select().from(listingTypes).orderBy(asc(listingTypes.id)),
  await db.select().from(listingFields).orderBy(asc(listingFields.id)),
  await db.select().from(categories).orderBy(asc(categories.id)),
  await db.select().from(bannedWords).orderBy(asc(bannedWords.id)),
];

/** The reason of a refusal, after a look that no shelf has changed. */
export async function refused(db: Db, deed: () => Promise<unknown>) {
  const before = await shelves(db);
  try {
    await db.transaction(() => deed());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(await shelves(db)).toEqual(before);
    return { because: error.because, ...(error.fields ? { fields: error.fields } : {}) };
  }
  throw new Error('it was not refused');
}
