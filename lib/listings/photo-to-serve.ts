import { eq } from 'drizzle-orm';
import { photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type MemberId, type PhotoId } from '@/lib/ground/ids';

export type PhotoToServe = { communityId: CommunityId; memberId: MemberId; isPublic: boolean };

/** Whose a photo is, and whether anybody may see it. Its address names no community. */
export async function photoToServe(db: Db, photoId: PhotoId): Promise<PhotoToServe | undefined> {
  const [row] = await db
    .select({ communityId: photos.communityId, memberId: photos.memberId, isPublic: photos.isPublic })
    .from(photos)
    .where(eq(photos.id, photoId));
  return (
    row && {
      communityId: asId<CommunityId>(row.communityId),
      memberId: asId<MemberId>(row.memberId),
      isPublic: row.isPublic,
    }
  );
}
