import { and, asc, eq, gt, gte, inArray, ne, notExists, or, sql } from 'drizzle-orm';
import { requestCalls } from '@/db/schema/requests';
import { blocks, members } from '@/db/schema/members';
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { dayAt, instantAt } from '@/lib/ground/period';
import { metersBetween, type Point } from '@/lib/ground/place';
import type { Neighbour } from './reach';
import type { OpenRequest } from './request-row';

/**
 * Those who might have what is looked for and have not heard of it. Their rows are locked, so that two requests of the same
 * minute do not both take the last of somebody's day.
 */
export async function neighboursOf(tx: Db, request: OpenRequest, now: Date): Promise<Neighbour[]> {
  const rows = await lockCandidates(tx, request);
  const told = await toldToday(
    tx,
    request,
    rows.map(({ id }) => id),
    now,
  );
  const centre = await centreOf(tx, request.communeCode);
  return rows.map(({ id, communeCode, lat, lng, wants, perDay, owns }) => ({
    memberId: id,
    isOfCommune: communeCode === request.communeCode,
    metres: centre && lat !== null && lng !== null ? metersBetween(centre, { lat, lng }) : null,
    ...{ owns, wants, perDay },
    toldToday: told.get(id) ?? 0,
  }));
}

function lockCandidates(tx: Db, request: OpenRequest) {
  const owns = ownsAlike(request);
  return tx
    .select({
      id: members.id,
      communeCode: members.communeCode,
      lat: communes.lat,
      lng: communes.lng,
      wants: members.wantsWishes,
      perDay: members.wishesPerDay,
      owns,
    })
    .from(members)
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(
      and(
        eq(members.communityId, request.communityId),
        ne(members.id, request.ownerId),
        gt(members.wishesPerDay, 0),
        or(eq(members.wantsWishes, true), owns),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(requestCalls)
            .where(and(eq(requestCalls.listingId, request.id), eq(requestCalls.memberId, members.id))),
        ),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(blocks)
            .where(
              or(
                and(eq(blocks.memberId, members.id), eq(blocks.blockedId, request.ownerId)),
                and(eq(blocks.memberId, request.ownerId), eq(blocks.blockedId, members.id)),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(members.id))
    .for('no key update', { of: members });
}

/** Whether a member lists something of the category that is asked for, or of the one above or below it. */
const ownsAlike = ({ categoryId, subject }: OpenRequest) =>
  sql<boolean>`exists (select from listings l
    join listing_types t on t.id = l.listing_type_id
    left join categories c on c.id = l.category_id
    left join categories w on w.id = ${categoryId}::uuid
    where l.owner_id = ${members.id} and l.state = 'published' and t.direction = 'offer' and t.subject = ${subject}
      and (w.id is null or c.id = w.id or c.parent_id = w.id or w.parent_id = c.id))`;

async function toldToday(
  db: Db,
  request: OpenRequest,
  memberIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  if (memberIds.length === 0) return new Map();
  const midnight = instantAt(dayAt(now, request.timeZone), 0, request.timeZone);
  const rows = await db
    .select({ memberId: requestCalls.memberId, count: sql<number>`count(*)::int` })
    .from(requestCalls)
    .where(
      and(
        eq(requestCalls.communityId, request.communityId),
        inArray(requestCalls.memberId, [...memberIds]),
        gte(requestCalls.at, midnight),
      ),
    )
    .groupBy(requestCalls.memberId);
  return new Map(rows.map(({ memberId, count }) => [memberId, count]));
}

async function centreOf(db: Db, code: string): Promise<Point | null> {
  const [row] = await db
    .select({ lat: communes.lat, lng: communes.lng })
    .from(communes)
    .where(eq(communes.code, code));
  return row && row.lat !== null && row.lng !== null ? { lat: row.lat, lng: row.lng } : null;
}
