import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import { holds } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ListingId, type PhotoId } from '@/lib/ground/ids';
import { coverOf } from './page-parts';

export type OwnThing = {
  id: ListingId;
  title: string;
  number: number;
  slug: string;
  photoId: PhotoId | null;
};

/** What a member may give in a swap: their own goods that are shown and that nobody was promised. */
export const thingsToGive = (db: Db, actor: Actor): Promise<OwnThing[]> =>
  ownThings(
    db,
    actor,
    and(eq(listingTypes.subject, 'good'), inArray(listingTypes.mode, ['swap', 'give', 'sell'])),
  );

/** What a member shows, of a subject: to point at when answering a request. */
export const thingsOfSubject = (
  db: Db,
  actor: Actor,
  subject: 'good' | 'service' | 'ride' | 'space',
): Promise<OwnThing[]> => ownThings(db, actor, eq(listingTypes.subject, subject));

export async function isOwnToGive(db: Db, actor: Actor, listingId: ListingId): Promise<boolean> {
  return (await thingsToGive(db, actor)).some(({ id }) => id === listingId);
}

export async function isOwnShown(db: Db, actor: Actor, listingId: ListingId): Promise<boolean> {
  return (await ownThings(db, actor, eq(listings.id, listingId))).length > 0;
}

const unpromised = sql`not exists (select from ${holds} where ${holds.listingId} = ${listings.id} and upper_inf(${holds.during}))`;

async function ownThings(db: Db, actor: Actor, which: SQL | undefined): Promise<OwnThing[]> {
  const rows = await db
    .select({
      id: listings.id,
      title: listings.title,
      number: listings.number,
      slug: listings.slug,
      photo: coverOf,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .where(
      and(
        eq(listings.communityId, actor.communityId),
        eq(listings.ownerId, actor.memberId),
        eq(listings.state, 'published'),
        eq(listingTypes.direction, 'offer'),
        unpromised,
        which,
      ),
    )
    .orderBy(desc(listings.publishedAt))
    .limit(50);
  return rows.map(({ id, title, number, slug, photo }) => ({
    id: asId<ListingId>(id),
    ...{ title, number: number ?? 0, slug: slug ?? '' },
    photoId: photo ? asId<PhotoId>(photo) : null,
  }));
}
