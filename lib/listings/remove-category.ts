import { and, eq } from 'drizzle-orm';
import { categories, listingFields } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import { categoriesOf } from '@/lib/communities/queries';
import { lockShelves } from '@/lib/communities/shelf-lock';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { RemoveCategoryInput } from './input';

/**
 * Takes a category away; its listings, and the questions that were asked for it, go to another one.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found' | 'category-has-parts' | 'category-missing'
 */
export async function removeCategory(
  db: Db,
  actor: Actor,
  { categoryId, moveTo }: RemoveCategoryInput,
): Promise<void> {
  mustHold(actor, 'administrator');
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    await lockShelves(tx, actor);
    const all = await categoriesOf(tx, communityId);
    const own = all.find(({ id }) => id === categoryId);
    if (!own) throw new Refused('not-found');
    if (all.some(({ parentId }) => parentId === own.id)) throw new Refused('category-has-parts');
    const other = all.find(({ id }) => id === moveTo && id !== own.id);
    if (!other) throw new Refused('category-missing', { moveTo: 'category-missing' });
    await tx
      .update(listings)
      .set({ categoryId: other.id })
      .where(and(eq(listings.communityId, communityId), eq(listings.categoryId, own.id)));
    await tx
      .update(listingFields)
      .set({ categoryId: other.id })
      .where(and(eq(listingFields.communityId, communityId), eq(listingFields.categoryId, own.id)));
    await tx
      .delete(categories)
      .where(and(eq(categories.communityId, communityId), eq(categories.id, own.id)));
    await markStale(tx, communityId, { page: 'community' });
  });
}
