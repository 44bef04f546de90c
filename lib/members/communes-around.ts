import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';

export type Neighbour = { code: string; name: string };

const most = 60;

/** Communes around the middle of a community whose place is known, by name: to say which one is nearest. */
export async function communesAround(db: Db, communityId: CommunityId): Promise<Neighbour[]> {
  const rows = await db
    .select({ code: communes.code, name: communes.name })
    .from(communes)
    .innerJoin(communities, eq(communities.id, communityId))
    .where(
      and(
        isNotNull(communes.lat),
        sql`${communes.lat} between ${communities.centreLat} - 0.5 and ${communities.centreLat} + 0.5`,
        sql`${communes.lng} between ${communities.centreLng} - 0.7 and ${communities.centreLng} + 0.7`,
      ),
    )
    .orderBy(
      sql`(${communes.lat} - ${communities.centreLat}) ^ 2 + ((${communes.lng} - ${communities.centreLng}) * 0.7) ^ 2`,
    )
    .limit(most);
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
