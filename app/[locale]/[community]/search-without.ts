import { db } from '@/db/client';
import type { Community } from '@/lib/communities/queries';
import { countListings } from '@/lib/listings/find';
import type { Around } from '@/lib/listings/search-query';
import {
  filtersOn,
  readSearch,
  searchWith,
  searchWithout,
  wider,
  wishesRide,
  type SearchFilter,
  type SearchQuery,
  type SearchWish,
} from '@/lib/listings/search-wish';
import type { SearchProps } from './search-props';

const mostLookedAt = 8;

/**
 * Which filters are in the way where nothing is found: those without which there is something, or all of them when no single
 * one is. Of a radius, the next wider one. What is a search of rides without it is not counted.
 */
export async function withoutEach(
  community: Community,
  wish: SearchWish,
  around: Around,
  now: Date,
): Promise<SearchProps['without']> {
  const each = await Promise.all(
    filtersOn(wish)
      .slice(0, mostLookedAt)
      .map(async (filter) => {
        const query = eased(wish, filter);
        const other = wishOf(query);
        if (wishesRide(other)) return { filter, query, total: 0 };
        const reach = around && { ...around, radiusMeters: other.radius ? other.radius * 1000 : null };
        return { filter, query, total: await countListings(db(), community, other, reach, now) };
      }),
  );
  const helpful = each.filter(({ total }) => total > 0);
  return helpful.length > 0 ? helpful.sort((a, b) => b.total - a.total) : each;
}

const eased = (wish: SearchWish, filter: SearchFilter): SearchQuery =>
  filter === 'radius' && wish.radius !== undefined
    ? searchWith(wish, { radius: wider(wish.radius) })
    : searchWithout(wish, filter);

/** What an address says, read again. */
const wishOf = (query: SearchQuery): SearchWish =>
  readSearch(
    Object.fromEntries(
      Object.entries(query).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
    ),
  );
