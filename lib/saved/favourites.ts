import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import { favourites } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ListingId } from '@/lib/ground/ids';
import { listNewest, type ListingCard } from '@/lib/listings/cards';
import { mostFavourites } from './policy';

/** Which listings a member keeps, for the hearts of a page. */
export async function favouriteIds(db: Db, { communityId, memberId }: Actor): Promise<ListingId[]> {
  const rows = await db
    .select({ id: favourites.listingId })
    .from(favourites)
    .where(and(eq(favourites.communityId, communityId), eq(favourites.memberId, memberId)));
  return rows.map(({ id }) => asId<ListingId>(id));
}

/** A favourite that cannot be had at present. */
export type RestingFavourite = { id: ListingId; title: string };
export type Favourites = { shown: ListingCard[]; resting: RestingFavourite[] };

/** What a member keeps: cards of what can be asked for, and the titles of the rest. */
export async function favouritesOf(db: Db, { communityId, memberId }: Actor): Promise<Favourites> {
  const isKept = sql`exists (select from ${favourites} where ${favourites.communityId} = ${communityId}
    and ${favourites.memberId} = ${memberId} and ${favourites.listingId} = ${listings.id})`;
  const shown = await listNewest(db, communityId, mostFavourites, isKept);
  const resting = await db
    .select({ id: listings.id, title: listings.title })
    .from(favourites)
    .innerJoin(
      listings,
      and(eq(listings.communityId, favourites.communityId), eq(listings.id, favourites.listingId)),
    )
    .where(
      and(
        eq(favourites.communityId, communityId),
        eq(favourites.memberId, memberId),
        ne(listings.state, 'published'),
      ),
    )
    .orderBy(desc(favourites.createdAt));
  return { shown, resting: resting.map(({ id, title }) => ({ id: asId<ListingId>(id), title })) };
}

/** The title of a listing that can be kept; undefined when nobody shows it. */
export async function titleToKeep(
  db: Db,
  { communityId }: Actor,
  listingId: ListingId,
): Promise<string | undefined> {
  const [row] = await db
    .select({ title: listings.title })
    .from(listings)
    .where(
      and(eq(listings.communityId, communityId), eq(listings.id, listingId), eq(listings.state, 'published')),
    );
  return row?.title;
}
