import { and, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { MoveTypeInput } from './input';
import { ownType } from './own-type';
import { listingTypesOf } from './queries';
import { lockShelves, movedIn } from './shelf-lock';

/**
 * Puts a type one place earlier or later on the posting form.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found'
 */
export async function moveType(db: Db, actor: Actor, { typeId, way }: MoveTypeInput): Promise<void> {
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    await ownType(tx, actor, typeId);
    await lockShelves(tx, actor);
    const order = movedIn(await listingTypesOf(tx, communityId), typeId, way);
    for (const [position, { id }] of order.entries())
      await tx
        .update(listingTypes)
        .set({ position })
        .where(and(eq(listingTypes.communityId, communityId), eq(listingTypes.id, id)));
  });
}
