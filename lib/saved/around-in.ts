import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Point } from '@/lib/ground/place';
import type { CommunityId } from '@/lib/ground/ids';
import type { Around } from '@/lib/listings/search-query';
import { nearPoint, type SearchWish } from '@/lib/listings/search-wish';

/** Where a search is centred, and how far it reaches; `nowhere` when it names a place that nobody knows. */
export async function aroundIn(
  db: Db,
  community: { id: CommunityId; centre: Point },
  wish: SearchWish,
  { geocoder }: Pick<Tools, 'geocoder'>,
): Promise<Around | 'nowhere'> {
  const radiusMeters = wish.radius ? wish.radius * 1000 : null;
  const near = nearPoint(wish);
  // What is typed is newer than where the device was.
  if (!wish.where) return near && { point: near, radiusMeters };
  const [commune] = await geocoder.suggest(db, wish.where, community.centre);
  return commune?.centre ? { point: commune.centre, radiusMeters } : 'nowhere';
}
