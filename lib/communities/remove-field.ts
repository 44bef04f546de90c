import { and, eq } from 'drizzle-orm';
import { listingFields } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { OwnFieldInput } from './input';
import { ownType } from './own-type';

/**
 * Asks a question no more; what was answered stays where it is and is not shown.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found'
 */
export async function removeField(db: Db, actor: Actor, { typeId, fieldId }: OwnFieldInput): Promise<void> {
  await db.transaction(async (tx) => {
    const type = await ownType(tx, actor, typeId);
    const gone = await tx
      .delete(listingFields)
      .where(
        and(
          eq(listingFields.communityId, actor.communityId),
          eq(listingFields.listingTypeId, type.id),
          eq(listingFields.id, fieldId),
        ),
      )
      .returning({ id: listingFields.id });
    if (gone.length === 0) throw new Refused('not-found');
    await markStale(tx, actor.communityId, { page: 'community' });
  });
}
