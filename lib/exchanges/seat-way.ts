import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Point } from '@/lib/ground/place';
import { placesOf } from '@/lib/rides/places-of';
import { findRide } from '@/lib/rides/ride-row';
import type { Exchange } from './row';

/** Where a seat is taken and left. */
export type SeatWay = {
  from: string;
  to: string;
  point: Point;
  /** A search for the way back: from where to where, as somebody would type it. */
  back: { start: string; end: string };
};

/** The way of a seat in words; null for everything else. */
export async function seatWay(
  db: Db,
  { communityId, listing, seat }: Pick<Exchange, 'communityId' | 'listing' | 'seat'>,
): Promise<SeatWay | null> {
  const found = seat && (await findRide(db, communityId, listing.id));
  const [first, last] = found ? [found.stops[seat.fromStop], found.stops[seat.toStop]] : [];
  if (!first || !last) return null;
  const [end = first.name, start = last.name] = await placesOf(db, [first, last]);
  return {
    ...{ from: first.name, to: last.name, back: { start, end } },
    point: { lat: first.lat, lng: first.lng },
  };
}

/** The commune of a code, where what was said does not name it already. */
const communeOf = (code: SQLWrapper, said: SQL) =>
  sql`(select c.name from communes c where c.code = ${code} and position(lower(c.name) in lower(${said})) = 0)`;

const stopSaid = sql`concat_ws(', ', s.name, nullif(s.spot, ''), nullif(m.address, ''))`;

/**
 * Where the two meet, with its commune: the stop at which somebody gets on, or what the owner of the thing said, and empty where
 * they said nothing. For selects over both tables.
 */
export const meetingPlaceOf = sql<string>`coalesce((select concat_ws(', ', ${stopSaid}, ${communeOf(sql`s.commune_code`, stopSaid)})
  from ride_stops s left join meeting_points m on m.id = s.meeting_point_id
  where s.listing_id = ${exchanges.listingId} and s.position = ${exchanges.fromStop}),
  case when ${listings.meetingPlace} = '' then ''
    else concat_ws(', ', ${listings.meetingPlace}, ${communeOf(listings.communeCode, sql`${listings.meetingPlace}`)}) end)`;
