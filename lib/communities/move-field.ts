import { and, eq } from 'drizzle-orm';
import { listingFields } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import type { Actor } from '@/lib/ground/actor';
import type { MoveFieldInput } from './input';
import { fieldsOfType } from './listing-fields';
import { ownType } from './own-type';
import { lockShelves, movedIn } from './shelf-lock';

/**
 * Asks a question one place earlier or later.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found'
 */
export async function moveField(
  db: Db,
  actor: Actor,
  { typeId, fieldId, way }: MoveFieldInput,
): Promise<void> {
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    const type = await ownType(tx, actor, typeId);
    await lockShelves(tx, actor);
    const order = movedIn(await fieldsOfType(tx, communityId, type.id), fieldId, way);
    for (const [position, { id }] of order.entries())
      await tx
        .update(listingFields)
        .set({ position })
        .where(and(eq(listingFields.communityId, communityId), eq(listingFields.id, id)));
    await markStale(tx, communityId, { page: 'community' });
  });
}
