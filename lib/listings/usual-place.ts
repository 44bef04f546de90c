import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { blurred, type Point } from '@/lib/ground/place';

export type ListingPlace = {
  communeCode: string;
  lat: number | null;
  lng: number | null;
  publicLat: number | null;
  publicLng: number | null;
  meetingPlace: string;
};

/** Where the member's last listing was, or else the commune that they live in. */
export async function usualPlace(tx: Db, actor: Actor): Promise<ListingPlace | undefined> {
  const [last] = await tx
    .select({
      communeCode: listings.communeCode,
      lat: listings.lat,
      lng: listings.lng,
      publicLat: listings.publicLat,
      publicLng: listings.publicLng,
      meetingPlace: listings.meetingPlace,
    })
    .from(listings)
    .where(
      and(
        eq(listings.communityId, actor.communityId),
        eq(listings.ownerId, actor.memberId),
        isNotNull(listings.communeCode),
      ),
    )
    .orderBy(desc(listings.createdAt))
    .limit(1);
  if (last && last.communeCode !== null) return { ...last, communeCode: last.communeCode };
  const [home] = await tx
    .select({ code: communes.code, lat: communes.lat, lng: communes.lng })
    .from(members)
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(and(eq(members.communityId, actor.communityId), eq(members.id, actor.memberId)));
  if (!home) return undefined;
  const centre = home.lat === null || home.lng === null ? null : { lat: home.lat, lng: home.lng };
  return { communeCode: home.code, lat: null, lng: null, ...publicPoint(null, centre), meetingPlace: '' };
}

/** What others may see of a place: the cell of its exact point, or of the centre of its commune. */
export function publicPoint(exact: Point | null, centre: Point | null) {
  const from = exact ?? centre;
  const { lat, lng } = from === null ? { lat: null, lng: null } : blurred(from);
  return { publicLat: lat, publicLng: lng };
}
