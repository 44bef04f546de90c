import { eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import { mustHold, type Actor } from '@/lib/ground/actor';
import type { LegalInput } from './input';

/**
 * Says who answers for the community: the lines of its legal notice.
 * @throws Refused 'not-allowed' unless an administrator asks
 */
export async function changeLegal(
  db: Db,
  actor: Actor,
  { legalName, legalAddress, legalEmail }: LegalInput,
): Promise<void> {
  mustHold(actor, 'administrator');
  await db.transaction(async (tx) => {
    await tx
      .update(communities)
      .set({
        legalName: legalName || null,
        legalAddress: legalAddress || null,
        legalEmail: legalEmail || null,
      })
      .where(eq(communities.id, actor.communityId));
    await markStale(tx, actor.communityId, { page: 'community' });
  });
}
