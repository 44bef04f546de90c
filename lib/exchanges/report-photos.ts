import { and, arrayContains, eq, or } from 'drizzle-orm';
import { conditionReports, exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId, PhotoId } from '@/lib/ground/ids';

/** Whether a photo belongs to a condition report of an exchange that the member is a side of. */
export async function mayReadReportPhoto(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
  photoId: PhotoId,
): Promise<boolean> {
  const rows = await db
    .select({ id: conditionReports.id })
    .from(conditionReports)
    .innerJoin(exchanges, eq(exchanges.id, conditionReports.exchangeId))
    .where(
      and(
        eq(conditionReports.communityId, communityId),
        arrayContains(conditionReports.photoIds, [photoId]),
        or(eq(exchanges.ownerId, memberId), eq(exchanges.askerId, memberId)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
