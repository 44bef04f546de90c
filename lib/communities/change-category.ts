import { and, eq } from 'drizzle-orm';
import { categories } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { hintsTyped } from './hints';
import type { CategoryInput } from './input';
import { whyNotShelve } from './policy';
import { categoriesOf } from './queries';
import { lockShelves } from './shelf-lock';

/**
 * Renames a category, or moves it to another theme or whole; its parts go with it. Its address in searches stays.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found' | 'invalid-input' with a reason for each field
 */
export async function changeCategory(db: Db, actor: Actor, input: CategoryInput): Promise<void> {
  mustHold(actor, 'administrator');
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    await lockShelves(tx, actor);
    const all = await categoriesOf(tx, communityId);
    const own = all.find(({ id }) => id === input.categoryId);
    if (!own) throw new Refused('not-found');
    const reasons = whyNotShelve(own, input, all);
    if (Object.keys(reasons).length > 0) throw new Refused('invalid-input', reasons);
    const { nameFr, nameEn, parentId } = input;
    const theme = all.find(({ id }) => id === parentId)?.theme ?? input.theme;
    const isElsewhere = parentId !== own.parentId || theme !== own.theme;
    const place = isElsewhere ? { position: 10_000 + all.length } : {};
    await tx
      .update(categories)
      .set({ nameFr, nameEn, parentId, theme, hints: hintsTyped(input.hints), ...place })
      .where(and(eq(categories.communityId, communityId), eq(categories.id, own.id)));
    await tx
      .update(categories)
      .set({ theme })
      .where(and(eq(categories.communityId, communityId), eq(categories.parentId, own.id)));
    await markStale(tx, communityId, { page: 'community' });
  });
}
