import { and, count, eq } from 'drizzle-orm';
import { members } from '@/db/schema/members';
import { savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type SavedSearchId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import type { AlertInput } from './input';
import { mostAlerts } from './policy';
import { plainQuery } from './query';
import { newSecret } from './secret';

/**
 * Saves a search that tells its member of what is new. The same search again changes how often it tells.
 * @throws Refused 'empty-search', 'too-many-alerts'
 */
export async function saveSearch(
  db: Db,
  { communityId, memberId }: Actor,
  { query: typed, label, frequency }: AlertInput,
  { now }: Pick<Tools, 'now'>,
): Promise<{ alertId: SavedSearchId }> {
  const query = plainQuery(typed);
  if (query === '') throw new Refused('empty-search');
  const own = and(eq(savedSearches.communityId, communityId), eq(savedSearches.memberId, memberId));
  return db.transaction(async (tx) => {
    // Pressed twice, it comes one after the other here: the second finds the alert of the first.
    await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.communityId, communityId), eq(members.id, memberId)))
      .for('no key update');
    const [same] = await tx
      .update(savedSearches)
      .set({ label, frequency })
      .where(and(own, eq(savedSearches.query, query)))
      .returning({ id: savedSearches.id });
    if (same) return { alertId: asId<SavedSearchId>(same.id) };
    const [known] = await tx.select({ rows: count() }).from(savedSearches).where(own);
    if ((known?.rows ?? 0) >= mostAlerts) throw new Refused('too-many-alerts');
    const [row] = await tx
      .insert(savedSearches)
      .values({
        ...{ communityId, memberId, query, label, frequency },
        ...{ secret: newSecret(), lastSentAt: now, createdAt: now },
      })
      .returning({ id: savedSearches.id });
    return { alertId: asId<SavedSearchId>(row?.id ?? '') };
  });
}
