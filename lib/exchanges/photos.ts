import { and, eq, or, sql } from 'drizzle-orm';
import { conditionReports, exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { PhotoId } from '@/lib/ground/ids';
import { moderates } from './row';

/** Whether a photo belongs to a condition report of an exchange that this member has a part in, as a side or a moderator. */
export async function maySeeReportPhoto(db: Db, actor: Actor, photoId: PhotoId): Promise<boolean> {
  const rows = await db
    .select({ id: conditionReports.id })
    .from(conditionReports)
    .innerJoin(exchanges, eq(exchanges.id, conditionReports.exchangeId))
    .where(
      and(
        eq(conditionReports.communityId, actor.communityId),
        sql`${conditionReports.photoIds} @> array[${photoId}]::uuid[]`,
        or(
          eq(exchanges.ownerId, actor.memberId),
          eq(exchanges.askerId, actor.memberId),
          moderates(actor) ? eq(exchanges.state, 'problem') : undefined,
        ),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
