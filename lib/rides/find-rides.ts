import { and, eq, sql, type SQL } from 'drizzle-orm';
import { communities, listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import { rides, rideStops } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';
import { addDays, type Day, type Days } from '@/lib/ground/period';
import type { Point } from '@/lib/ground/place';
import { seatsLeft } from './legs';
import { matchRide, type RideMatch, type RideWish } from './match';
import { partCents } from './price-cap';
import { findRide } from './ride-row';
import { comingDepartures, type ShownDeparture } from './ride-page';

export type RideSearch = RideWish & {
  /** NULL: any day of the coming weeks. */
  day: Day | null;
  /** Days before and after. */
  margin: number;
  seats: number;
};
export type FoundRide = {
  listingId: ListingId;
  match: RideMatch;
  /** The first departure that has room on that part of the way. */
  departure: ShownDeparture;
  /** Where one gets on and off, and when. */
  from: { name: string; at: Date; point: Point };
  to: { name: string; at: Date };
  seatsLeft: number;
  /** For a seat on that part of the way; 0: free. */
  seatCents: number;
};

/** How far outside the box of its stops a wish may lie for a ride to be looked at, in degrees: wider than any detour. */
const slackDegrees = 0.12;
const mostCandidates = 2000;

/**
 * The rides of a community from one point to another on a day, give or take: they pass in the right order, within a detour,
 * and a seat is free on every leg between. Soonest first. `among`: what else must be true of their listings.
 */
export async function findRides(
  db: Db,
  communityId: CommunityId,
  search: RideSearch,
  now: Date,
  among?: SQL,
): Promise<FoundRide[]> {
  const [community] = await db
    .select({ timeZone: communities.timeZone })
    .from(communities)
    .where(eq(communities.id, communityId));
  if (!community) return [];
  const window = search.day && {
    from: addDays(search.day, -search.margin),
    to: addDays(search.day, search.margin),
  };
  const found: FoundRide[] = [];
  for (const candidate of await candidates(db, communityId, search, { window, among })) {
    // Most rides are ruled out by where they pass, before anything more is read of them.
    if (!matchRide(candidate.points, search)) continue;
    const one = await seatOn(db, communityId, candidate, search, {
      window,
      now,
      timeZone: community.timeZone,
    });
    if (one) found.push(one);
  }
  return found.sort((a, b) => a.from.at.getTime() - b.from.at.getTime());
}

type Candidate = { id: ListingId; seats: number; priceCents: number | null; points: Point[] };

async function candidates(
  db: Db,
  communityId: CommunityId,
  { from, to }: RideWish,
  { window, among }: { window: Days | null; among: SQL | undefined },
): Promise<Candidate[]> {
  const rows = await db
    .select({
      id: listings.id,
      seats: listings.units,
      priceCents: listings.priceCents,
      points: sql<Point[]>`(select json_agg(json_build_object('lat', s.lat, 'lng', s.lng) order by s.position)
        from ${rideStops} s where s.listing_id = ${rides.listingId})`,
    })
    .from(rides)
    .innerJoin(listings, eq(listings.id, rides.listingId))
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .where(
      and(
        eq(rides.communityId, communityId),
        eq(listings.state, 'published'),
        eq(listingTypes.direction, 'offer'),
        window
          ? sql`${rides.firstDay} <= ${window.to} and coalesce(${rides.lastDay}, 'infinity') >= ${window.from}`
          : undefined,
        window ? sql`(${rides.repeats} = 'weekly' or ${rides.firstDay} >= ${window.from})` : undefined,
        from ? passesNear(from) : undefined,
        to ? passesNear(to) : undefined,
        among,
      ),
    )
    .limit(mostCandidates);
  return rows.map((row) => ({ ...row, id: asId<ListingId>(row.id) }));
}

const passesNear = ({ lat, lng }: Point) =>
  sql`exists (select 1 from ${rideStops} s where s.listing_id = ${rides.listingId}
    having ${lat}::float8 between min(s.lat) - ${slackDegrees}::float8 and max(s.lat) + ${slackDegrees}::float8
    and ${lng}::float8 between min(s.lng) - ${slackDegrees * 1.5}::float8 and max(s.lng) + ${slackDegrees * 1.5}::float8)`;

type When = { window: Days | null; now: Date; timeZone: string };

async function seatOn(
  db: Db,
  communityId: CommunityId,
  { id, seats, priceCents }: Candidate,
  wish: RideSearch,
  { window, now, timeZone }: When,
): Promise<FoundRide | null> {
  const found = await findRide(db, communityId, id);
  const match = found && matchRide(found.stops, wish);
  const [first, last] = match && found ? [found.stops[match.fromStop], found.stops[match.toStop]] : [];
  if (!found || !match || !first || !last) return null;
  const coming = await comingDepartures(
    db,
    { id, communityId, seats },
    found,
    now,
    timeZone,
    window ?? undefined,
  );
  const departure = coming.find(
    ({ isCancelled, taken }) => !isCancelled && seatsLeft(seats, taken, match) >= wish.seats,
  );
  if (!departure) return null;
  const at = (minutes: number) => new Date(departure.departsAt.getTime() + minutes * 60_000);
  return {
    ...{ listingId: id, match, departure, seatsLeft: seatsLeft(seats, departure.taken, match) },
    from: { name: first.name, at: at(first.minutes), point: { lat: first.lat, lng: first.lng } },
    to: { name: last.name, at: at(last.minutes) },
    seatCents: partCents(priceCents ?? 0, last.metres - first.metres, found.ride.metres),
  };
}
