import { and, asc, eq, sql } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { meetingPoints } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';

export type MeetingPoint = {
  id: string;
  source: 'bnlc' | 'own';
  name: string;
  address: string;
  /** NULL when no commune of the list is known for it. */
  commune: string | null;
  lat: number;
  lng: number;
  places: number | null;
  isOpen: boolean;
  updatedOn: string | null;
};

/** How a meeting point is called where one is chosen: « Parking des Croix, Pélussin ». */
export const pointLabel = (name: string, commune: string | null): string =>
  commune === null || name.toLowerCase().includes(commune.toLowerCase()) ? name : `${name}, ${commune}`;

/** The meeting points of a community, nearest to its middle first. */
export async function listMeetingPoints(
  db: Db,
  communityId: CommunityId,
  { openOnly = true, limit = 1000 } = {},
): Promise<MeetingPoint[]> {
  return db
    .select({
      id: meetingPoints.id,
      source: meetingPoints.source,
      name: meetingPoints.name,
      address: meetingPoints.address,
      commune: communes.name,
      lat: meetingPoints.lat,
      lng: meetingPoints.lng,
      places: meetingPoints.places,
      isOpen: meetingPoints.isOpen,
      updatedOn: meetingPoints.updatedOn,
    })
    .from(meetingPoints)
    .innerJoin(communities, eq(communities.id, meetingPoints.communityId))
    .leftJoin(communes, eq(communes.code, meetingPoints.communeCode))
    .where(
      and(eq(meetingPoints.communityId, communityId), openOnly ? eq(meetingPoints.isOpen, true) : undefined),
    )
    .orderBy(
      sql`(${meetingPoints.lat} - ${communities.centreLat}) ^ 2 + ((${meetingPoints.lng} - ${communities.centreLng}) * 0.7) ^ 2`,
      asc(meetingPoints.name),
    )
    .limit(limit);
}
