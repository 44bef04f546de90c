import { and, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { ListingType } from '@/lib/communities/queries';
import type { Actor } from '@/lib/ground/actor';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';
import { toDay, type Day } from '@/lib/ground/period';
import { Refused } from '@/lib/ground/refused';
import { hasDetails } from './asked-fields';
import type { FieldAnswers } from './fields';
import { isRemoved, type ListingState } from './states';

export type KindOfListing = Pick<
  ListingType,
  | 'subject'
  | 'mode'
  | 'direction'
  | 'template'
  | 'priceUnit'
  | 'hasPrice'
  | 'hasDeposit'
  | 'hasUnits'
  | 'needsApproval'
>;

/** A listing as its verbs need it. */
export type OwnListing = {
  id: ListingId;
  communityId: CommunityId;
  ownerId: MemberId;
  state: ListingState;
  number: number | null;
  slug: string | null;
  type: KindOfListing;
  /** Whether the community asks anything of its own about it. */
  hasDetails: boolean;
  listingTypeId: string;
  draftStep: string | null;
  title: string;
  description: string;
  categoryId: string | null;
  communeCode: string | null;
  publicLat: number | null;
  minDays: number | null;
  maxDays: number | null;
  priceCents: number | null;
  hourCents: number | null;
  dayCents: number | null;
  weekCents: number | null;
  wanted: string;
  siret: string;
  bestBefore: Day | null;
  storage: string;
  allergens: string;
  answers: FieldAnswers;
  availableFrom: Day | null;
  availableUntil: Day | null;
  closedWeekdays: number[];
  expiresAt: Date | null;
};

/** What a listing's type says of it, for any select joined with the types. */
export const kindColumns = {
  subject: listingTypes.subject,
  mode: listingTypes.mode,
  direction: listingTypes.direction,
  template: listingTypes.template,
  priceUnit: listingTypes.priceUnit,
  hasPrice: listingTypes.hasPrice,
  hasDeposit: listingTypes.hasDeposit,
  hasUnits: listingTypes.hasUnits,
  needsApproval: listingTypes.needsApproval,
};

/**
 * A listing of the actor's community, locked until the transaction ends; what was removed is not there any more.
 * @throws Refused 'not-found'
 */
export async function lockListing(
  tx: Db,
  communityId: CommunityId,
  listingId: ListingId,
  /** `update` also waits for requests that are being made, and makes later ones wait. */
  strength: 'no key update' | 'update' = 'no key update',
): Promise<OwnListing> {
  const [row] = await read(tx, communityId, listingId).for(strength, { of: listings });
  if (!row || isRemoved(row.state)) throw new Refused('not-found');
  return toListing(communityId, row);
}

/** The same as it is now, without waiting for anybody. @throws Refused 'not-found' */
export async function readOwnListing(db: Db, actor: Actor, listingId: ListingId): Promise<OwnListing> {
  const [row] = await read(db, actor.communityId, listingId);
  if (!row || isRemoved(row.state) || row.ownerId !== actor.memberId) throw new Refused('not-found');
  return toListing(actor.communityId, row);
}

const read = (tx: Db, communityId: CommunityId, listingId: ListingId) =>
  tx
    .select({
      id: listings.id,
      ownerId: listings.ownerId,
      state: listings.state,
      number: listings.number,
      slug: listings.slug,
      type: kindColumns,
      hasDetails,
      listingTypeId: listings.listingTypeId,
      draftStep: listings.draftStep,
      title: listings.title,
      description: listings.description,
      categoryId: listings.categoryId,
      communeCode: listings.communeCode,
      publicLat: listings.publicLat,
      minDays: listings.minDays,
      maxDays: listings.maxDays,
      priceCents: listings.priceCents,
      hourCents: listings.hourCents,
      dayCents: listings.dayCents,
      weekCents: listings.weekCents,
      wanted: listings.wanted,
      siret: listings.siret,
      bestBefore: listings.bestBefore,
      storage: listings.storage,
      allergens: listings.allergens,
      answers: listings.answers,
      availableFrom: listings.availableFrom,
      availableUntil: listings.availableUntil,
      closedWeekdays: listings.closedWeekdays,
      expiresAt: listings.expiresAt,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));

function toListing(communityId: CommunityId, row: Awaited<ReturnType<typeof read>>[number]): OwnListing {
  return {
    ...row,
    id: asId<ListingId>(row.id),
    communityId,
    ownerId: asId<MemberId>(row.ownerId),
    availableFrom: row.availableFrom === null ? null : toDay(row.availableFrom),
    availableUntil: row.availableUntil === null ? null : toDay(row.availableUntil),
    bestBefore: row.bestBefore === null ? null : toDay(row.bestBefore),
  };
}

/** The same, for its owner alone: to anybody else it does not exist. @throws Refused 'not-found' */
export async function lockOwnListing(tx: Db, actor: Actor, listingId: ListingId): Promise<OwnListing> {
  const listing = await lockListing(tx, actor.communityId, listingId);
  if (listing.ownerId !== actor.memberId) throw new Refused('not-found');
  return listing;
}
