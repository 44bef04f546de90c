import { sql } from 'drizzle-orm';
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

/** Where the two meet: the stop at which somebody gets on, or what the owner of the thing said. For selects over both tables. */
export const meetingPlaceOf = sql<string>`coalesce((select concat_ws(', ', s.name, nullif(m.address, ''))
  from ride_stops s left join meeting_points m on m.id = s.meeting_point_id
  where s.listing_id = ${exchanges.listingId} and s.position = ${exchanges.fromStop}), ${listings.meetingPlace})`;
