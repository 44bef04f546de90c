import { and, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import type { Actor } from '@/lib/ground/actor';
import type { OpenTypeInput } from './input';
import { ownType } from './own-type';

/**
 * Opens a type to new listings or closes it; those that are shown stay shown.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found'
 */
export async function openType(db: Db, actor: Actor, { typeId, isOpen }: OpenTypeInput): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await ownType(tx, actor, typeId);
    await tx
      .update(listingTypes)
      .set({ isOpen })
      .where(and(eq(listingTypes.communityId, actor.communityId), eq(listingTypes.id, id)));
    await markStale(tx, actor.communityId, { page: 'community' });
  });
}
