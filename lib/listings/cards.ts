import { and, desc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';

export type ListingCard = {
  id: ListingId;
  number: number;
  slug: string;
  title: string;
  mode: 'give' | 'lend' | 'swap' | 'rent' | 'sell';
  theme: 'housing' | 'food' | 'making' | 'mobility' | 'exchange' | 'work';
  photo: { id: string; alt: string } | null;
  commune: string;
  owner: { firstName: string; status: 'private' | 'association' | 'business'; organisation: string | null };
  /** Not held at this instant. */
  isFreeNow: boolean;
  /** Reviews of the owner and how many of them are happy. */
  reviews: { count: number; happy: number };
};

const { id, number, slug, title } = getTableColumns(listings);

/** The columns of a card, for any select over listings joined as `cardJoins` does. */
export const cardColumns = {
  id,
  number,
  slug,
  title,
  mode: listingTypes.mode,
  theme: categories.theme,
  commune: communes.name,
  firstName: members.firstName,
  status: members.status,
  organisation: members.organisation,
  photo: sql<{ id: string; alt: string } | null>`(select json_build_object('id', lp.photo_id, 'alt', lp.alt)
    from listing_photos lp where lp.listing_id = ${listings.id} order by lp.position limit 1)`,
  // What is out and late is not free, although its days are over.
  isFreeNow: sql<boolean>`coalesce((select sum(h.units) from holds h join exchanges e on e.id = h.exchange_id
    where h.listing_id = ${listings.id} and (h.during @> now()
      or (coalesce(e.problem_from, e.state) = 'handed-over' and upper(h.during) < now()))), 0) < ${listings.units}`,
  reviews: sql<{
    count: number;
    happy: number;
  }>`(select json_build_object('count', count(*), 'happy', count(*) filter (where r.face = 5))
    from reviews r where r.about_id = ${listings.ownerId} and r.published_at is not null)`,
};

export type CardRow = {
  id: string;
  number: number | null;
  slug: string | null;
  title: string;
  mode: ListingCard['mode'];
  theme: ListingCard['theme'];
  commune: string;
  firstName: string;
  status: ListingCard['owner']['status'];
  organisation: string | null;
  photo: { id: string; alt: string } | null;
  isFreeNow: boolean;
  reviews: { count: number; happy: number };
};

/** Published listings have a number and a slug (a constraint says so). */
export function toCard({ firstName, status, organisation, ...row }: CardRow): ListingCard {
  return {
    ...row,
    id: asId<ListingId>(row.id),
    number: row.number ?? 0,
    slug: row.slug ?? '',
    owner: { firstName, status, organisation },
  };
}

/** Published listings of a community that meet a condition, newest first. */
export async function listNewest(
  db: Db,
  communityId: CommunityId,
  limit: number,
  where?: SQL,
): Promise<ListingCard[]> {
  const rows = await db
    .select(cardColumns)
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .where(and(eq(listings.communityId, communityId), eq(listings.state, 'published'), where))
    .orderBy(desc(listings.publishedAt), desc(listings.id))
    .limit(limit);
  return rows.map(toCard);
}

/** How many published listings each theme has, and all of them together. */
export async function countByTheme(
  db: Db,
  communityId: CommunityId,
): Promise<{ total: number; themes: Record<string, number> }> {
  const rows = await db
    .select({ theme: categories.theme, count: sql<number>`count(*)::int` })
    .from(listings)
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(and(eq(listings.communityId, communityId), eq(listings.state, 'published')))
    .groupBy(categories.theme);
  return {
    total: rows.reduce((sum, row) => sum + row.count, 0),
    themes: Object.fromEntries(rows.map((row) => [row.theme, row.count])),
  };
}
