import { db } from '@/db/client';
import type { Community } from '@/lib/communities/queries';
import { realTools } from '@/lib/host/tools';
import { cardsById, type ListingCard } from '@/lib/listings/cards';
import type { Around } from '@/lib/listings/search-query';
import type { SearchWish } from '@/lib/listings/search-wish';
import type { FoundRide } from '@/lib/rides/find-rides';
import { searchRides } from '@/lib/rides/search-rides';

export type RidesFound = {
  rides: (FoundRide & { card: ListingCard })[];
  /** Names of places that nobody knows. */
  unknown: string[];
};

/** The rides that pass where somebody wants to get on and off, with their cards; null when none is asked for. */
export async function ridesFor(
  wish: SearchWish,
  community: Community,
  around: Around,
  now: Date,
): Promise<RidesFound | null> {
  const { geocoder } = realTools();
  const found = await searchRides(db(), community, wish, { around }, { now, geocoder });
  if (!found) return null;
  const ids = found.rides.map(({ listingId }) => listingId);
  const cards = new Map((await cardsById(db(), community.id, ids)).map((card) => [card.id, card]));
  const rides = found.rides.flatMap((ride) => {
    const card = cards.get(ride.listingId);
    return card ? [{ ...ride, card }] : [];
  });
  return { rides, unknown: found.unknown };
}
