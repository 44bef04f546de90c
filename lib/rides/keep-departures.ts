import { and, eq } from 'drizzle-orm';
import { communities, listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { OurHeard } from '@/lib/activities/react';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';
import { writeDepartures } from './departures';

/** Every night: the departures of the coming weeks of every ride that is offered. Twice writes them once. */
export async function keepDepartures(db: Db, { now }: Pick<Tools, 'now'>): Promise<void> {
  for (const { listing, communityId, timeZone } of await offered(db))
    await writeDepartures(
      db,
      { id: asId<ListingId>(listing), communityId: asId<CommunityId>(communityId) },
      now,
      timeZone,
    );
}

/** A ride that is shown from now on has its departures at once. */
export async function keepThose(
  db: Db,
  { communityId, about }: OurHeard,
  { now }: Pick<Tools, 'now'>,
): Promise<void> {
  const [row] = await offered(db, about['listingId']);
  if (row) await writeDepartures(db, { id: asId<ListingId>(row.listing), communityId }, now, row.timeZone);
}

const offered = (db: Db, listingId?: string) =>
  db
    .select({ listing: listings.id, communityId: listings.communityId, timeZone: communities.timeZone })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .where(
      and(
        eq(listingTypes.subject, 'ride'),
        eq(listingTypes.direction, 'offer'),
        eq(listings.state, 'published'),
        listingId === undefined ? undefined : eq(listings.id, listingId),
      ),
    );
