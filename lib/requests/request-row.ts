import { and, eq, gt, isNotNull, or, isNull, sql } from 'drizzle-orm';
import { communities, listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';

/** A request that is shown, as calling neighbours needs it. */
export type OpenRequest = {
  id: ListingId;
  communityId: CommunityId;
  ownerId: MemberId;
  subject: 'good' | 'service' | 'ride' | 'space';
  categoryId: string | null;
  communeCode: string;
  radiusKm: number | null;
  publishedAt: Date;
  /** Somebody offered something for it. */
  isAnswered: boolean;
  timeZone: string;
};

const isAnswered = sql<boolean>`exists (select from exchanges e
  where e.listing_id = ${listings.id} and e.opened_by = 'owner')`;

const shown = (now: Date) =>
  and(
    eq(listings.state, 'published'),
    eq(listingTypes.direction, 'request'),
    isNotNull(listings.publishedAt),
    or(isNull(listings.expiresAt), gt(listings.expiresAt, now)),
  );

const selectRequests = (db: Db) =>
  db
    .select({
      listing: listings,
      subject: listingTypes.subject,
      timeZone: communities.timeZone,
      isAnswered,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(communities, eq(communities.id, listings.communityId))
    .$dynamic();

/** Undefined for what is no request, or is not shown; with `lock`, two who call its neighbours come one after the other. */
export async function findOpenRequest(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
  now: Date,
  { lock = false } = {},
): Promise<OpenRequest | undefined> {
  const query = selectRequests(db).where(
    and(eq(listings.communityId, communityId), eq(listings.id, listingId), shown(now)),
  );
  const [row] = lock ? await query.for('no key update', { of: listings }) : await query;
  return row && toRequest(row);
}

/** Requests of every community that wait for an answer. */
export async function listUnanswered(db: Db, now: Date): Promise<OpenRequest[]> {
  const rows = await selectRequests(db)
    .where(and(shown(now), sql`not ${isAnswered}`))
    .orderBy(listings.publishedAt);
  return rows.flatMap((row) => toRequest(row) ?? []);
}

type Row = {
  listing: typeof listings.$inferSelect;
  subject: OpenRequest['subject'];
  timeZone: string;
  isAnswered: boolean;
};

function toRequest({ listing, subject, timeZone, isAnswered: answered }: Row): OpenRequest | undefined {
  const { communeCode, publishedAt } = listing;
  if (communeCode === null || publishedAt === null) return undefined;
  return {
    id: asId<ListingId>(listing.id),
    communityId: asId<CommunityId>(listing.communityId),
    ownerId: asId<MemberId>(listing.ownerId),
    ...{ subject, communeCode, publishedAt, timeZone, isAnswered: answered },
    categoryId: listing.categoryId,
    radiusKm: listing.radiusKm,
  };
}
