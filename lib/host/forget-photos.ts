import { and, eq, lt, sql } from 'drizzle-orm';
import { conditionReports } from '@/db/schema/exchanges';
import { listingPhotos } from '@/db/schema/listings';
import { members, photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type MemberId, type PhotoId } from '@/lib/ground/ids';
import { dropPictures } from '@/lib/listings/drop-photos';

/** Somebody who has sent a picture still has this long to say what it is for. */
const waitingMs = 86_400_000;

/** Deletes photos that nothing shows: replaced on a profile, taken out of a report, or sent and never used. */
export async function forgetPhotos(db: Db, { now, storage }: Pick<Tools, 'now' | 'storage'>): Promise<void> {
  const gone = await db
    .delete(photos)
    .where(and(isLoose, lt(photos.createdAt, new Date(now.getTime() - waitingMs))))
    .returning({ id: photos.id });
  await dropPictures(
    storage,
    gone.map(({ id }) => asId<PhotoId>(id)),
  );
}

/** The rows of the photos of a member that nothing shows, however new; answers them, so that their files go afterwards. */
export async function forgetPhotosOf(tx: Db, memberId: MemberId): Promise<PhotoId[]> {
  const gone = await tx
    .delete(photos)
    .where(and(isLoose, eq(photos.memberId, memberId)))
    .returning({ id: photos.id });
  return gone.map(({ id }) => asId<PhotoId>(id));
}

const isLoose = and(
  sql`not exists (select from ${listingPhotos} where ${listingPhotos.photoId} = ${photos.id})`,
  sql`not exists (select from ${members} where ${members.photoId} = ${photos.id})`,
  sql`not exists (select from ${conditionReports} where ${conditionReports.photoIds} @> array[${photos.id}])`,
);
