import { and, asc, eq, lt, or } from 'drizzle-orm';
import { savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type CommunityId, type SavedSearchId } from '@/lib/ground/ids';
import { inTurn } from './in-turn';
import { tellAlert } from './tell-alert';

const hourMs = 3_600_000;
/** A morning that comes a little early still counts as the next one. */
const dailyMs = 20 * hourMs;
const weeklyMs = (7 * 24 - 4) * hourMs;
/** Whoever publishes at this very moment is in the next letter. */
const settledMs = 120_000;

/**
 * Tells alerts of the day and of the week what was published since they last told; and those that tell at once of what was
 * missed, should a job have been lost.
 */
export async function tellDigests(db: Db, tools: Tools): Promise<void> {
  const before = (ms: number) => new Date(tools.now.getTime() - ms);
  const rows = await db
    .select({ id: savedSearches.id, communityId: savedSearches.communityId, since: savedSearches.lastSentAt })
    .from(savedSearches)
    .where(
      or(
        and(eq(savedSearches.frequency, 'weekly'), lt(savedSearches.lastSentAt, before(weeklyMs))),
        and(eq(savedSearches.frequency, 'daily'), lt(savedSearches.lastSentAt, before(dailyMs))),
        and(eq(savedSearches.frequency, 'at-once'), lt(savedSearches.lastSentAt, before(dailyMs))),
      ),
    )
    .orderBy(asc(savedSearches.lastSentAt));
  const until = before(settledMs);
  await inTurn(rows, ({ id, communityId, since }) =>
    db.transaction(async (tx) => {
      const community = asId<CommunityId>(communityId);
      await tellAlert(tx, community, asId<SavedSearchId>(id), { since, until }, tools);
      await tx
        .update(savedSearches)
        .set({ lastSentAt: until })
        .where(and(eq(savedSearches.communityId, communityId), eq(savedSearches.id, id)));
    }),
  );
}
