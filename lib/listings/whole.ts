import { and, eq, sql } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { bannedWordsOf } from '@/lib/communities/banned-words';
import { categoriesOf } from '@/lib/communities/queries';
import type { Actor } from '@/lib/ground/actor';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { dayAt, toDay } from '@/lib/ground/period';
import { statusOf } from '@/lib/members/status-of';
import { askedFields } from './asked-fields';
import { isFood } from './food';
import { readOwnListing, type OwnListing } from './own-listing';
import { whyNotPublish, type Whole } from './policy';
import { timeZoneOf } from './shown-until';

type Columns = Partial<typeof listings.$inferInsert>;

/** The reason for each answer that a listing still lacks, by field, with what its owner just said. */
export async function missingIn(
  db: Db,
  listing: OwnListing,
  now: Date,
  said: Columns = {},
): Promise<Record<string, string>> {
  const today = dayAt(now, await timeZoneOf(db, listing.communityId));
  return whyNotPublish(await wholeWith(db, listing, said), today);
}

/** The same for a page that shows its owner what is missing. @throws Refused 'not-found' */
export const missingFor = async (db: Db, actor: Actor, listingId: ListingId, now: Date) =>
  missingIn(db, await readOwnListing(db, actor, listingId), now);

/** The listing as it will be. */
async function wholeWith(db: Db, listing: OwnListing, said: Columns): Promise<Whole> {
  const { communityId, type, listingTypeId } = listing;
  const will = { ...listing, ...said };
  const categoryId = will.categoryId ?? null;
  const day = (value: string | null | undefined) => (value ? toDay(value) : null);
  return {
    type,
    ownerStatus: await statusOf(db, communityId, listing.ownerId),
    siret: will.siret ?? '',
    title: will.title ?? '',
    categoryId,
    communeCode: will.communeCode ?? null,
    hasPlace: will.publicLat != null,
    availableFrom: day(will.availableFrom),
    availableUntil: day(will.availableUntil),
    closedWeekdays: will.closedWeekdays ?? [],
    minDays: will.minDays ?? null,
    maxDays: will.maxDays ?? null,
    prices: [will.priceCents, will.hourCents, will.dayCents, will.weekCents].map((cents) => cents ?? null),
    wanted: will.wanted ?? '',
    bestBefore: day(will.bestBefore),
    storage: will.storage ?? '',
    allergens: will.allergens ?? '',
    isEaten: await isEaten(db, communityId, categoryId),
    fields: await askedFields(db, communityId, { listingTypeId, categoryId }),
    answers: will.answers ?? {},
    banned: await bannedWordsOf(db, communityId),
    lacks: await lackOf(db, communityId, listing.id),
  };
}

/** Whether what is in a category is eaten. */
export async function isEaten(db: Db, communityId: CommunityId, categoryId: string | null): Promise<boolean> {
  if (categoryId === null) return false;
  const all = await categoriesOf(db, communityId);
  const own = all.find(({ id }) => id === categoryId);
  const parent = all.find(({ id }) => id === own?.parentId);
  return isFood(own ? { slug: own.slug, parentSlug: parent?.slug ?? null } : null);
}

/** What a listing of its kind lacks in the tables of bricks above. */
async function lackOf(db: Db, communityId: CommunityId, listingId: ListingId): Promise<string | null> {
  const [row] = await db
    .select({ lacks: sql<string | null>`listing_lacks(${listings.id})` })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  return row?.lacks ?? null;
}
