import { and, eq } from 'drizzle-orm';
import { savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { AlertNamed } from './input';

/** Deletes an alert of the member's own; one that is gone stays gone. */
export async function dropAlert(
  db: Db,
  { communityId, memberId }: Actor,
  { alertId }: AlertNamed,
): Promise<void> {
  await db
    .delete(savedSearches)
    .where(
      and(
        eq(savedSearches.communityId, communityId),
        eq(savedSearches.memberId, memberId),
        eq(savedSearches.id, alertId),
      ),
    );
}
