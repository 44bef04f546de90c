import { and, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import type { Actor } from '@/lib/ground/actor';
import type { TypeInput } from './input';
import { ownType } from './own-type';
import { allowedTerms } from './templates';

/**
 * Says how a type is called and what it asks, as far as its template allows. What it is, and the process that exchanges
 * begin under, stay: what is running goes on as it began.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found'
 */
export async function changeType(db: Db, actor: Actor, input: TypeInput): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, template } = await ownType(tx, actor, input.typeId);
    const { labelFr, labelEn, verbFr, verbEn, needsApproval } = input;
    await tx
      .update(listingTypes)
      .set({ labelFr, labelEn, verbFr, verbEn, needsApproval, ...allowedTerms(template, input) })
      .where(and(eq(listingTypes.communityId, actor.communityId), eq(listingTypes.id, id)));
    await markStale(tx, actor.communityId, { page: 'community' });
  });
}
