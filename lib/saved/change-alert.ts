import { and, eq } from 'drizzle-orm';
import { savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { AlertChange } from './input';

/**
 * Changes how often an alert tells. What was told before is not told again.
 * @throws Refused 'no-such-alert'
 */
export async function changeAlert(
  db: Db,
  { communityId, memberId }: Actor,
  { alertId, frequency }: AlertChange,
): Promise<void> {
  const changed = await db
    .update(savedSearches)
    .set({ frequency })
    .where(
      and(
        eq(savedSearches.communityId, communityId),
        eq(savedSearches.memberId, memberId),
        eq(savedSearches.id, alertId),
      ),
    )
    .returning({ id: savedSearches.id });
  if (changed.length === 0) throw new Refused('no-such-alert');
}
