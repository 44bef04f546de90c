import { and, eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { asId, type PhotoId } from '@/lib/ground/ids';
import { coverOf } from './page-parts';
import type { Exchange } from './row';
import { meetingPlaceOf } from './seat-way';
import { showsMeetingPlace } from './states';
import type { Side } from './vocabulary';

/** What the verbs do not need and the page shows. */
export async function rowOf(db: Db, exchange: Exchange, party: Side | 'moderator') {
  const [row] = await db
    .select({
      title: exchanges.listingTitle,
      askedAt: exchanges.createdAt,
      valueCents: exchanges.valueCents,
      state: listings.state,
      condition: listings.condition,
      place: meetingPlaceOf,
      lat: listings.lat,
      lng: listings.lng,
      currency: communities.currency,
      photo: coverOf,
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .where(and(eq(exchanges.communityId, exchange.communityId), eq(exchanges.id, exchange.id)));
  if (!row) throw new Error(`an exchange without a listing: ${exchange.id}`);
  const { title, askedAt, valueCents, state, condition, place, lat, lng, currency, photo } = row;
  const isForBoth = party !== 'moderator' && showsMeetingPlace(exchange.state);
  const point = lat === null || lng === null ? null : { lat, lng };
  const { id, number, slug } = exchange.listing;
  return {
    listing: {
      ...{ id, number, slug, title, state },
      photoId: photo ? asId<PhotoId>(photo) : null,
    },
    ...{ askedAt, valueCents, condition, currency },
    meeting: isForBoth ? { place, point } : null,
  };
}
