import { and, eq } from 'drizzle-orm';
import { categories } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { MoveCategoryInput } from './input';
import { categoriesOf } from './queries';
import { lockShelves, movedIn } from './shelf-lock';

/**
 * Puts a category one place earlier or later among those beside it.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found'
 */
export async function moveCategory(
  db: Db,
  actor: Actor,
  { categoryId, way }: MoveCategoryInput,
): Promise<void> {
  mustHold(actor, 'administrator');
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    await lockShelves(tx, actor);
    const all = await categoriesOf(tx, communityId);
    const own = all.find(({ id }) => id === categoryId);
    if (!own) throw new Refused('not-found');
    const beside = all.filter(({ theme, parentId }) => theme === own.theme && parentId === own.parentId);
    for (const [position, { id }] of movedIn(beside, categoryId, way).entries())
      await tx
        .update(categories)
        .set({ position })
        .where(and(eq(categories.communityId, communityId), eq(categories.id, id)));
    await markStale(tx, communityId, { page: 'community' });
  });
}
