import { and, eq } from 'drizzle-orm';
import { communities, listingTypes } from '@/db/schema/communities';
import { listingClosures, listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';
import { toDay, type Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { actsAs } from '@/lib/listings/acts-as';
import type { Status } from '@/lib/members/input';
import type { Opening } from './calendar';
import { unitsGiven, unitsPromised } from './hold';
import type { Askable } from './policy';
import type { Tariff } from './pricing';
import { mostToAsk } from './stock';
import { modeOf, toProcess, traitsOf, type ExchangeProcess } from './states';
import type { Traits } from './vocabulary';

/** A listing as asking needs it. */
export type ListingToAsk = Askable & {
  id: ListingId;
  number: number;
  slug: string;
  title: string;
  ownerId: MemberId;
  /** As what its owner acts. */
  ownerStatus: Status;
  isDatedLeisure: boolean;
  process: ExchangeProcess;
  template: (typeof listingTypes.$inferSelect)['template'];
  /** What has to be chosen: whole days, an hour, seats, or nothing. */
  period: Traits['period'];
  /** Let by the day and by the hour: whoever asks chooses which. */
  isByHourToo: boolean;
  tariff: Tariff;
  isFreeForAssociations: boolean;
  takesOffers: boolean;
  depositCents: number | null;
  houseRules: string;
  /** How many persons a space takes. */
  capacity: number | null;
  bufferMinutes: number;
  valueCents: number | null;
  state: 'published' | 'paused' | 'expired' | 'closed';
  timeZone: string;
  currency: string;
};

/**
 * Undefined for a listing that was never published or was removed. With `lock`, it is neither closed nor removed until the
 * transaction ends.
 */
export async function findListingToAsk(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  { lock = false } = {},
): Promise<ListingToAsk | undefined> {
  const query = db
    .select({ listing: listings, type: listingTypes, community: communities, status: members.status })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  const [row] = lock ? await query.for('no key update', { of: listings }) : await query;
  if (!row) return undefined;
  const { listing, type, community, status } = row;
  const { state } = listing;
  if (state === 'draft' || state === 'awaiting' || state === 'removed') return undefined;
  const process = toProcess(type.process);
  const stays = traitsOf(process).period === 'none' || type.direction === 'request';
  const given = stays ? await unitsGiven(db, communityId, listingId) : 0;
  const held = stays ? (await unitsPromised(db, communityId, listingId)).held : 0;
  const { title, valueCents, minDays, maxDays, units, closedWeekdays, takesOffers, depositCents } = listing;
  const { houseRules, capacity, bufferMinutes, isDatedLeisure, isFreeForAssociations } = listing;
  return {
    ...{ title, valueCents, minDays, maxDays, units, closedWeekdays, takesOffers, depositCents },
    ...{ houseRules, capacity, bufferMinutes, process, state, isDatedLeisure, isFreeForAssociations },
    ownerStatus: actsAs(status, type.template === 'service' ? listing.provider : null),
    id: listingId,
    number: listing.number ?? 0,
    slug: listing.slug ?? '',
    ownerId: asId<MemberId>(listing.ownerId),
    mode: modeOf(process),
    direction: type.direction,
    template: type.template,
    period: periodOf(process, listing),
    isByHourToo: isRentedByHour(process, listing) && periodOf(process, listing) === 'days',
    tariff: tariffOf(type, listing),
    // A gift that was shown again by mistake is still given.
    isPublished: state === 'published' && given < units,
    mostUnits: stays ? mostToAsk({ units, held, given }) : units,
    ...(await openingIn(db, communityId, listing)),
    timeZone: listing.timeZone ?? community.timeZone,
    currency: community.currency,
  };
}

type ListingRow = typeof listings.$inferSelect;

/** A thing that is let by the hour alone is asked for by the hour. */
function periodOf(
  process: ExchangeProcess,
  listing: Pick<ListingRow, 'hourCents' | 'dayCents' | 'weekCents'>,
): Traits['period'] {
  const byHourAlone = listing.dayCents === null && listing.weekCents === null;
  return byHourAlone && isRentedByHour(process, listing) ? 'slot' : traitsOf(process).period;
}

const isRentedByHour = (process: ExchangeProcess, { hourCents }: Pick<ListingRow, 'hourCents'>): boolean =>
  modeOf(process) === 'rent' && hourCents !== null;

function tariffOf(
  { subject, mode, priceUnit }: typeof listingTypes.$inferSelect,
  { priceCents, hourCents, dayCents, weekCents }: ListingRow,
): Tariff {
  return { subject, mode, priceUnit, priceCents, hourCents, dayCents, weekCents };
}

/** @throws Refused 'not-found' */
export async function openingOf(db: Db, communityId: CommunityId, listingId: ListingId): Promise<Opening> {
  const [row] = await db
    .select()
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  if (!row) throw new Refused('not-found');
  return openingIn(db, communityId, row);
}

async function openingIn(db: Db, communityId: CommunityId, listing: ListingRow): Promise<Opening> {
  return {
    units: listing.units,
    closedWeekdays: listing.closedWeekdays,
    availableFrom: dayOrNull(listing.availableFrom),
    availableUntil: dayOrNull(listing.availableUntil),
    closures: await closuresOf(db, communityId, asId<ListingId>(listing.id)),
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
