import type { OurBrick, OurEar } from '@/lib/activities/react';
import { asId, type ListingId } from '@/lib/ground/ids';
import { callNeighbours } from './call-neighbours';

/** A request that is shown is told to the neighbours of its commune at once; whatever else is shown concerns nobody here. */
const call: OurEar = async (db, { communityId, about }, tools) => {
  const id = about['listingId'];
  if (id) await callNeighbours(db, { communityId, listingId: asId<ListingId>(id) }, tools);
};

export const hears: OurBrick['hears'] = { 'listing.published': call, 'listing.reopened': call };
