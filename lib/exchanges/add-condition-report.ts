import { and, eq, inArray } from 'drizzle-orm';
import { conditionReports } from '@/db/schema/exchanges';
import { photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { PhotoId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import type { Tools } from '@/lib/gateways/tools';
import type { ConditionReportInput } from './input';
import { whyNotReport } from './policy';
import { exchangeFor } from './row';

/**
 * A side writes down what it saw at hand-over or return, with up to four photos for the two alone. Said again, it replaces
 * what the same side said of the same moment.
 * @throws Refused 'not-found' (also for a photo of somebody else) | 'photo-for-everybody' | 'not-your-turn' | 'too-late' | 'no-such-moment'
 */
export async function addConditionReport(
  db: Db,
  actor: Actor,
  { exchangeId, moment, remark, photoIds }: ConditionReportInput,
  { now }: Pick<Tools, 'now'>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const exchange = await exchangeFor(tx, actor, exchangeId);
    const no = whyNotReport(exchange, moment);
    if (no) throw new Refused(no);
    await mustBeForTheTwo(tx, actor, photoIds);
    const { communityId } = actor;
    const seen = { remark, photoIds, createdAt: now };
    await tx
      .insert(conditionReports)
      .values({ communityId, exchangeId, moment, byMemberId: actor.memberId, ...seen })
      .onConflictDoUpdate({
        target: [conditionReports.exchangeId, conditionReports.moment, conditionReports.byMemberId],
        set: seen,
      });
  });
}

/** What was sent to be shown to everybody stays so: only photos sent for a report are for the two. */
async function mustBeForTheTwo(tx: Db, actor: Actor, photoIds: readonly PhotoId[]): Promise<void> {
  if (photoIds.length === 0) return;
  const theirs = await tx
    .select({ isPublic: photos.isPublic })
    .from(photos)
    .where(
      and(
        eq(photos.communityId, actor.communityId),
        eq(photos.memberId, actor.memberId),
        inArray(photos.id, [...photoIds]),
      ),
    );
  if (theirs.length < new Set(photoIds).size) throw new Refused('not-found');
  if (theirs.some(({ isPublic }) => isPublic)) throw new Refused('photo-for-everybody');
}
