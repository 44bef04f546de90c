import { and, eq, sql } from 'drizzle-orm';
import { communities, listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import { listingBlocks } from '@/db/schema/plans';
import type { PriceUnit, TemplateName } from '@/lib/communities/templates';
import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { weeklyPlan } from './plan-of';
import type { OpeningPlan } from './opening-plan';
import type { Provider } from './why-not-provide';

/** What an owner said about the time and the terms of a service or a space, as the forms show it. */
export type SharedToEdit = Pick<OpeningPlan, 'weekly' | 'exceptions'> & {
  template: TemplateName;
  priceUnit: PriceUnit | null;
  hasPrice: boolean;
  hasDeposit: boolean;
  hasUnits: boolean;
  ownerStatus: 'private' | 'association' | 'business';
  timeZone: string;
  listing: Shared;
  calendar: {
    url: string;
    readAt: Date | null;
    error: string | null;
    /** How many busy periods of it are still to come. */
    blocks: number;
    /** Stands in the address of the listing's own busy times. NULL until asked for. */
    secret: string | null;
  };
};

type Shared = Pick<
  typeof listings.$inferSelect,
  | ('units' | 'slotMinutes' | 'minMinutes' | 'maxMinutes' | 'minDays' | 'maxDays' | 'bufferMinutes')
  | ('noticeMinutes' | 'priceCents' | 'hourCents' | 'dayCents' | 'depositCents' | 'capacity' | 'houseRules')
  | ('keyInstructions' | 'stepFree' | 'radiusKm' | 'isOneOff' | 'registrationNumber' | 'siret')
  | ('isFreeForAssociations' | 'equipment')
> & { provider: Provider | null };

/** The caller checks that the listing is their own. Undefined when there is none. */
export async function sharedToEdit(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  now: Date,
): Promise<SharedToEdit | undefined> {
  const [row] = await db
    .select({
      listing: listings,
      type: listingTypes,
      status: members.status,
      timeZone: communities.timeZone,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  if (!row) return undefined;
  const { listing, type, status, timeZone } = row;
  const { template, priceUnit, hasPrice, hasDeposit, hasUnits } = type;
  const blocks = await db.$count(
    listingBlocks,
    and(
      eq(listingBlocks.communityId, communityId),
      eq(listingBlocks.listingId, listingId),
      sql`upper(${listingBlocks.during}) > ${now.toISOString()}::timestamptz`,
    ),
  );
  return {
    ...{ template, priceUnit, hasPrice, hasDeposit, hasUnits, listing },
    ...(await weeklyPlan(db, communityId, listingId)),
    ownerStatus: status,
    timeZone: listing.timeZone ?? timeZone,
    calendar: {
      ...{ url: listing.icsUrl ?? '', readAt: listing.icsReadAt, error: listing.icsError, blocks },
      secret: listing.icsSecret,
    },
  };
}
