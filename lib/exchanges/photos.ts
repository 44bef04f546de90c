import { and, eq, or, sql } from 'drizzle-orm';
import { conditionReports, exchanges } from '@/db/schema/exchanges';
import { listingPhotos } from '@/db/schema/listings';
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
        hasPart(actor),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Whether a photo shows the thing of an exchange that this member has a part in: still theirs to see once its listing is gone. */
export async function maySeeThingPhoto(db: Db, actor: Actor, photoId: PhotoId): Promise<boolean> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .innerJoin(listingPhotos, eq(listingPhotos.listingId, exchanges.listingId))
    .where(
      and(eq(exchanges.communityId, actor.communityId), eq(listingPhotos.photoId, photoId), hasPart(actor)),
    )
    .limit(1);
  return rows.length > 0;
}

/** A side of the exchange; a moderator while there is a problem. */
const hasPart = (actor: Actor) =>
  or(
    eq(exchanges.ownerId, actor.memberId),
    eq(exchanges.askerId, actor.memberId),
    moderates(actor) ? eq(exchanges.state, 'problem') : undefined,
  );
