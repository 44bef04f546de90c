import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { rides } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Point } from '@/lib/ground/place';
import { wished, type Around, type Searched } from '@/lib/listings/search-query';
import { wishesRide, type SearchWish } from '@/lib/listings/search-wish';
import { boxIn, isInside } from '@/lib/map/box';
import { findRides, type FoundRide } from './find-rides';

export type RidesSearched = {
  rides: FoundRide[];
  /** Names of places that nobody knows. */
  unknown: string[];
};
type Where = {
  around: Around;
  /** What else must be true of their listings. */
  among?: SQL;
};

/**
 * The rides that a search asks for: they pass from there to there on that day, and everything else that the search says is
 * true of their listings. A box of the map is about where one gets on. NULL when no ride is asked for.
 */
export async function searchRides(
  db: Db,
  community: Searched & { centre: Point },
  wish: SearchWish,
  { around, among }: Where,
  { now, geocoder }: Pick<Tools, 'now' | 'geocoder'>,
): Promise<RidesSearched | null> {
  if (!wishesRide(wish)) return null;
  const pointOf = async (typed: string) =>
    typed ? ((await geocoder.suggest(db, typed, community.centre))[0]?.centre ?? null) : null;
  const [from, to] = [await pointOf(wish.start), await pointOf(wish.end)];
  const unknown = [from ? '' : wish.start, to ? '' : wish.end].filter(Boolean);
  if (unknown.length > 0) return { rides: [], unknown };
  const asked = { from, to, day: wish.day ?? null, margin: wish.margin ?? 0, seats: 1 };
  const isWished = wished(community, { ...wish, bbox: undefined }, around, now);
  const found = await findRides(db, community.id, asked, now, and(isWished, isSuch(wish), among));
  const box = boxIn(wish.bbox);
  return { rides: box ? found.filter((ride) => isInside(ride.from.point, box)) : found, unknown };
}

/** What the driver said about the car and the company. */
const isSuch = (wish: SearchWish): SQL | undefined =>
  and(
    wish.luggage && inArray(rides.luggage, wish.luggage === 'small' ? ['small', 'large'] : ['large']),
    wish.pets && eq(rides.takesPets, true),
    wish.accessible && eq(rides.isAccessible, true),
    wish.childseat && eq(rides.hasChildSeat, true),
    wish.smokefree && eq(rides.allowsSmoking, false),
    wish.women && eq(rides.prefersWomen, true),
  );
