/** Rides that a search found, as things of a map: each stands where this passenger gets on. */
import type { ListingId } from '@/lib/ground/ids';
import type { Point } from '@/lib/ground/place';
import { isInside, type Box } from '@/lib/map/box';
import type { Cell } from '@/lib/map/marks';

type GetsOn = { listingId: ListingId; from: { point: Point } };

/** The rides in a box, or all of them. The key of each is its listing's id. */
export const ridesOnMap = (rides: readonly GetsOn[], box: Box | undefined): Cell[] =>
  rides
    .filter(({ from }) => !box || isInside(from.point, box))
    .map(({ listingId, from: { point } }) => ({
      ...point,
      count: 1,
      box: { west: point.lng, south: point.lat, east: point.lng, north: point.lat },
      key: listingId,
    }));
