import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listingClosures, listingPhotos, listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { ListingField } from '@/lib/communities/field-kinds';
import type { ListingType } from '@/lib/communities/queries';
import type { Theme } from '@/lib/communities/themes';
import {
  asId,
  type CommunityId,
  type ListingId,
  type ListingTypeId,
  type MemberId,
  type PhotoId,
} from '@/lib/ground/ids';
import { toDay, type Day, type Days } from '@/lib/ground/period';
import { askedFields } from './asked-fields';
import type { FieldAnswers } from './fields';
import type { conditions } from './input';
import { kindColumns, type KindOfListing } from './own-listing';
import type { ListingState } from './states';
import { unitsLeft } from './units-left';
import { isEaten } from './whole';

export type EditedPhoto = { id: PhotoId; alt: string };

export type EditedType = KindOfListing & Pick<ListingType, 'id' | 'labelFr' | 'labelEn' | 'priceUnit'>;

/** Everything that an owner said about a listing, as the forms show it. */
export type ListingToEdit = {
  id: ListingId;
  ownerId: MemberId;
  ownerName: string;
  ownerStatus: 'private' | 'association' | 'business';
  state: ListingState;
  number: number | null;
  slug: string | null;
  draftStep: string | null;
  /** Why a moderator gave it back. Null: nobody did, or it was sent again since. */
  refusedBecause: string | null;
  type: EditedType;
  /** What the community asks of its own about it. */
  fields: ListingField[];
  answers: FieldAnswers;
  title: string;
  description: string;
  category: { id: string; theme: Theme; nameFr: string; nameEn: string } | null;
  /** It is eaten: its date, its storage and its allergens are asked. */
  isEaten: boolean;
  condition: (typeof conditions)[number] | null;
  valueCents: number | null;
  minDays: number | null;
  maxDays: number | null;
  minMinutes: number | null;
  maxMinutes: number | null;
  units: number;
  /** What nobody was promised of a thing that stays with whoever gets it. */
  unitsLeft: number;
  priceCents: number | null;
  hourCents: number | null;
  dayCents: number | null;
  weekCents: number | null;
  depositCents: number | null;
  takesOffers: boolean;
  defects: string;
  insurance: string;
  wanted: string;
  bestBefore: Day | null;
  storage: string;
  allergens: string;
  siret: string;
  rna: string;
  guarantee: string;
  isDatedLeisure: boolean;
  radiusKm: number | null;
  commune: { code: string; name: string } | null;
  /** The exact point, for nobody but its owner. */
  point: { lat: number; lng: number } | null;
  /** Whether others can be shown where it is, roughly. */
  isPlaced: boolean;
  meetingPlace: string;
  availableFrom: Day | null;
  availableUntil: Day | null;
  closedWeekdays: number[];
  closures: Days[];
  photos: EditedPhoto[];
  expiresAt: Date | null;
  updatedAt: Date;
  isInUse: boolean;
};

/** A listing for its owner; undefined for anybody else, and once removed. */
export async function listingToEdit(
  db: Db,
  communityId: CommunityId,
  ownerId: MemberId,
  listingId: ListingId,
): Promise<ListingToEdit | undefined> {
  const listing = await wholeListing(db, communityId, listingId);
  return listing?.ownerId === ownerId ? listing : undefined;
}

/** The same for those who decide on listings of others, without what is for its owner alone: the caller checks their role. */
export async function listingToModerate(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
): Promise<ListingToEdit | undefined> {
  const listing = await wholeListing(db, communityId, listingId);
  return listing && { ...listing, point: null, meetingPlace: '' };
}

async function wholeListing(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
): Promise<ListingToEdit | undefined> {
  const [row] = await rowOf(db, communityId, listingId);
  if (!row) return undefined;
  const { listing, ...beside } = row;
  const { lat, lng } = listing;
  return {
    ...listing,
    ...beside,
    type: { ...beside.type, id: asId<ListingTypeId>(beside.type.id) },
    id: listingId,
    ownerId: asId<MemberId>(listing.ownerId),
    point: lat === null || lng === null ? null : { lat, lng },
    isPlaced: listing.publicLat !== null,
    availableFrom: dayOrNull(listing.availableFrom),
    availableUntil: dayOrNull(listing.availableUntil),
    bestBefore: dayOrNull(listing.bestBefore),
    isEaten: await isEaten(db, communityId, listing.categoryId),
    fields: await askedFields(db, communityId, listing),
    closures: await closuresOf(db, communityId, listingId),
    photos: await photosOf(db, communityId, listingId),
  };
}

/** Everything about a listing that stands in one row. */
const rowOf = (db: Db, communityId: CommunityId, listingId: ListingId) =>
  db
    .select({
      listing: listings,
      ownerName: members.firstName,
      ownerStatus: members.status,
      type: {
        ...kindColumns,
        id: listingTypes.id,
        labelFr: listingTypes.labelFr,
        labelEn: listingTypes.labelEn,
        priceUnit: listingTypes.priceUnit,
      },
      category: {
        id: categories.id,
        theme: categories.theme,
        nameFr: categories.nameFr,
        nameEn: categories.nameEn,
      },
      commune: { code: communes.code, name: communes.name },
      unitsLeft,
      isInUse: sql<boolean>`listing_in_use(${listings.id})`,
    })
    .from(listings)
    .innerJoin(members, eq(members.id, listings.ownerId))
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .leftJoin(categories, eq(categories.id, listings.categoryId))
    .leftJoin(communes, eq(communes.code, listings.communeCode))
    .where(
      and(eq(listings.communityId, communityId), eq(listings.id, listingId), ne(listings.state, 'removed')),
    );

const dayOrNull = (value: string | null): Day | null => (value === null ? null : toDay(value));

async function closuresOf(db: Db, communityId: CommunityId, listingId: ListingId): Promise<Days[]> {
  const rows = await db
    .select({ from: listingClosures.fromDay, to: listingClosures.toDay })
    .from(listingClosures)
    .where(and(eq(listingClosures.communityId, communityId), eq(listingClosures.listingId, listingId)))
    .orderBy(asc(listingClosures.fromDay));
  return rows.map(({ from, to }) => ({ from: toDay(from), to: toDay(to) }));
}

async function photosOf(db: Db, communityId: CommunityId, listingId: ListingId): Promise<EditedPhoto[]> {
  const rows = await db
    .select({ id: listingPhotos.photoId, alt: listingPhotos.alt })
    .from(listingPhotos)
    .where(and(eq(listingPhotos.communityId, communityId), eq(listingPhotos.listingId, listingId)))
    .orderBy(asc(listingPhotos.position));
  return rows.map(({ id, alt }) => ({ id: asId<PhotoId>(id), alt }));
}
