import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { composed } from '@/db/composed';
import { pick } from '@/db/pick';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { asId, type PhotoId } from '@/lib/ground/ids';
import { blockedBetween } from '@/lib/members/blocks';
import { coverOf, toPerson } from './page-parts';
import type { Exchange } from './row';
import { meetingPlaceOf } from './seat-way';
import { showsMeetingPlace } from './states';
import type { Side } from './vocabulary';

const owners = alias(members, 'owner');
const askers = alias(members, 'asker');

const shown = composed((db) =>
  db
    .select({
      title: exchanges.listingTitle,
      askedAt: exchanges.createdAt,
      valueCents: exchanges.valueCents,
      ...pick(listings, 'state', 'condition', 'lat', 'lng', 'maxDays'),
      place: meetingPlaceOf,
      currency: communities.currency,
      photo: coverOf,
      owner: pick(owners, 'id', 'firstName', 'initial', 'organisation', 'photoId'),
      asker: pick(askers, 'id', 'firstName', 'initial', 'organisation', 'photoId'),
      isBlocked: blockedBetween(exchanges.ownerId, exchanges.askerId),
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .innerJoin(owners, eq(owners.id, exchanges.ownerId))
    .innerJoin(askers, eq(askers.id, exchanges.askerId))
    .where(
      and(
        eq(exchanges.communityId, sql.placeholder('communityId')),
        eq(exchanges.id, sql.placeholder('exchangeId')),
      ),
    ),
);

/** What the verbs do not need and the page shows; the two whose exchange it is. */
export async function rowOf(db: Db, exchange: Exchange, party: Side | 'moderator') {
  const { communityId, id: exchangeId } = exchange;
  const [row] = await shown(db, { communityId, exchangeId });
  if (!row) throw new Error(`an exchange without a listing: ${exchangeId}`);
  const { title, askedAt, valueCents, state, condition, place, lat, lng, currency, photo, maxDays } = row;
  const isForBoth = party !== 'moderator' && showsMeetingPlace(exchange.state);
  const point = lat === null || lng === null ? null : { lat, lng };
  const { id, number, slug } = exchange.listing;
  return {
    listing: {
      ...{ id, number, slug, title, state, maxDays },
      photoId: photo ? asId<PhotoId>(photo) : null,
    },
    ...{ askedAt, valueCents, condition, currency, isBlocked: row.isBlocked },
    ...{ owner: toPerson(row.owner), asker: toPerson(row.asker) },
    meeting: isForBoth ? { place, point } : null,
  };
}
