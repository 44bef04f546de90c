import { db } from '@/db/client';
import type { Community } from '@/lib/communities/queries';
import type { Point } from '@/lib/ground/place';
import { cardsById, type ListingCard } from '@/lib/listings/cards';
import { wishesRide, type SearchWish } from '@/lib/listings/search-wish';
import { findRides, type FoundRide } from '@/lib/rides/find-rides';

export type RidesFound = {
  rides: (FoundRide & { card: ListingCard })[];
  /** Names of places that nobody knows. */
  unknown: string[];
};

type Suggests = (typed: string) => Promise<Point | undefined>;

/** The rides that pass where somebody wants to get on and off; null when none is asked for. */
export async function ridesFor(
  wish: SearchWish,
  community: Community,
  pointOf: Suggests,
  now: Date,
): Promise<RidesFound | null> {
  if (!wishesRide(wish)) return null;
  const [from, to] = [
    wish.start ? await pointOf(wish.start) : undefined,
    wish.end ? await pointOf(wish.end) : undefined,
  ];
  const unknown = [wish.start && !from ? wish.start : '', wish.end && !to ? wish.end : ''].filter(Boolean);
  if (unknown.length > 0) return { rides: [], unknown };
  const asked = {
    from: from ?? null,
    to: to ?? null,
    day: wish.day ?? null,
    margin: wish.margin ?? 0,
    seats: 1,
  };
  const found = await findRides(db(), community.id, asked, now);
  const cards = new Map(
    (
      await cardsById(
        db(),
        community.id,
        found.map(({ listingId }) => listingId),
      )
    ).map((card) => [card.id, card]),
  );
  const rides = found.flatMap((ride) => {
    const card = cards.get(ride.listingId);
    return card ? [{ ...ride, card }] : [];
  });
  return { rides, unknown };
}
