import { categories } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { freeKey } from './field-kinds';
import { hintsTyped } from './hints';
import type { AddCategoryInput } from './input';
import { whyNotShelve } from './policy';
import { categoriesOf } from './queries';
import { lockShelves } from './shelf-lock';

/**
 * One more category, last in its theme or in what it is a part of; a part has the theme of its whole.
 * @throws Refused 'not-allowed' unless an administrator asks | 'invalid-input' with a reason for each field
 */
export async function addCategory(db: Db, actor: Actor, input: AddCategoryInput): Promise<void> {
  mustHold(actor, 'administrator');
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    await lockShelves(tx, actor);
    const all = await categoriesOf(tx, communityId);
    const reasons = whyNotShelve(null, input, all);
    if (Object.keys(reasons).length > 0) throw new Refused('invalid-input', reasons);
    const { nameFr, nameEn, parentId } = input;
    const parent = all.find(({ id }) => id === parentId);
    await tx.insert(categories).values({
      ...{ communityId, parentId, nameFr, nameEn, theme: parent?.theme ?? input.theme },
      slug: freeKey(nameEn, new Set(all.map(({ slug }) => slug))),
      hints: hintsTyped(input.hints),
      position: 10_000 + all.length,
    });
    await markStale(tx, communityId, { page: 'community' });
  });
}
