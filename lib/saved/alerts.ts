import { and, asc, eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type SavedSearchId } from '@/lib/ground/ids';
import { secretShape } from './input';
import type { Frequency } from './policy';

export type Alert = { id: SavedSearchId; label: string; query: string; frequency: Frequency };

/** The alerts of a member, the oldest first. */
export async function alertsOf(db: Db, { communityId, memberId }: Actor): Promise<Alert[]> {
  const { id, label, query, frequency } = savedSearches;
  const rows = await db
    .select({ id, label, query, frequency })
    .from(savedSearches)
    .where(and(eq(savedSearches.communityId, communityId), eq(savedSearches.memberId, memberId)))
    .orderBy(asc(savedSearches.createdAt), asc(savedSearches.id));
  return rows.map((row) => ({ ...row, id: asId<SavedSearchId>(row.id) }));
}

/** What an alert is called, for whoever holds its secret address. */
export async function alertBySecret(
  db: Db,
  secret: string,
): Promise<{ label: string; community: string } | undefined> {
  if (!secretShape.test(secret)) return undefined;
  const [row] = await db
    .select({ label: savedSearches.label, community: communities.slug })
    .from(savedSearches)
    .innerJoin(communities, eq(communities.id, savedSearches.communityId))
    .where(eq(savedSearches.secret, secret));
  return row;
}
