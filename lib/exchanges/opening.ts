import { and, eq } from 'drizzle-orm';
import { communities, listingTypes } from '@/db/schema/communities';
import { listingClosures, listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';
import { toDay, type Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import type { Opening } from './calendar';
import { unitsGiven } from './hold';
import type { Askable } from './policy';
import { toProcess, type ExchangeProcess } from './states';

/** A listing as asking needs it. */
export type ListingToAsk = Askable & {
  id: ListingId;
  number: number;
  slug: string;
  title: string;
  ownerId: MemberId;
  process: ExchangeProcess;
  valueCents: number | null;
  state: 'published' | 'paused' | 'expired' | 'closed';
  timeZone: string;
  currency: string;
};

/**
 * Undefined for a listing that was never published, was removed, or is of another mode than giving and lending. With `lock`, it
 * is neither closed nor removed until the transaction ends.
 */
export async function findListingToAsk(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  { lock = false } = {},
): Promise<ListingToAsk | undefined> {
  const query = db
    .select({
      listing: listings,
      mode: listingTypes.mode,
      process: listingTypes.process,
      community: communities,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  const [row] = lock ? await query.for('no key update', { of: listings }) : await query;
  if (!row || (row.mode !== 'give' && row.mode !== 'lend')) return undefined;
  const { listing, mode, process, community } = row;
  if (listing.state === 'draft' || listing.state === 'removed') return undefined;
  const { title, valueCents, maxDays, units, closedWeekdays } = listing;
  const given = mode === 'give' ? await unitsGiven(db, communityId, listingId) : 0;
  return {
    ...{ title, valueCents, maxDays, units, closedWeekdays, mode },
    id: listingId,
    number: listing.number ?? 0,
    slug: listing.slug ?? '',
    ownerId: asId<MemberId>(listing.ownerId),
    process: toProcess(process),
    state: listing.state,
    // A gift that was shown again by mistake is still given.
    isPublished: listing.state === 'published' && given < units,
    availableFrom: dayOrNull(listing.availableFrom),
    availableUntil: dayOrNull(listing.availableUntil),
    closures: await closuresOf(db, communityId, listingId),
    timeZone: community.timeZone,
    currency: community.currency,
  };
}

/** @throws Refused 'not-found' */
export async function openingOf(db: Db, communityId: CommunityId, listingId: ListingId): Promise<Opening> {
  const [row] = await db
    .select()
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  if (!row) throw new Refused('not-found');
  return {
    units: row.units,
    closedWeekdays: row.closedWeekdays,
    availableFrom: dayOrNull(row.availableFrom),
    availableUntil: dayOrNull(row.availableUntil),
    closures: await closuresOf(db, communityId, listingId),
  };
}

const dayOrNull = (value: string | null): Day | null => (value === null ? null : toDay(value));

async function closuresOf(db: Db, communityId: CommunityId, listingId: ListingId) {
  const rows = await db
    .select({ from: listingClosures.fromDay, to: listingClosures.toDay })
    .from(listingClosures)
    .where(and(eq(listingClosures.communityId, communityId), eq(listingClosures.listingId, listingId)));
  return rows.map(({ from, to }) => ({ from: toDay(from), to: toDay(to) }));
}
