import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { categories } from '@/db/schema/communities';
import type { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { blurred } from '@/lib/ground/place';
import type { OwnListing } from '@/lib/listings/own-listing';
import type { RouteInput } from './input';
import { isRouteTitle, routeTitle } from './route-title';
import type { Stop } from './ride-row';

type Columns = Partial<typeof listings.$inferInsert>;

/** What a route says of its listing: the title made of its ends, where it starts, and its category. */
export async function listingOfRoute(
  tx: Db,
  listing: OwnListing,
  stops: readonly Stop[],
  input: Pick<RouteInput, 'seats'>,
): Promise<Columns> {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return {};
  const { lat: publicLat, lng: publicLng } = blurred(first);
  return {
    ...(isRouteTitle(listing.title) ? { title: routeTitle(first.name, last.name) } : {}),
    ...{ communeCode: first.communeCode ?? (await homeOf(tx, listing)), publicLat, publicLng },
    ...{ lat: null, lng: null, meetingPlace: first.name },
    categoryId: listing.categoryId ?? (await categoryOfRides(tx, listing)),
    ...(input.seats === undefined ? {} : { units: input.seats }),
  };
}

/** A meeting point of a commune that no list knows: the listing is counted where its owner lives. */
async function homeOf(tx: Db, { communityId, ownerId }: OwnListing): Promise<string | null> {
  const [row] = await tx
    .select({ code: members.communeCode })
    .from(members)
    .where(and(eq(members.communityId, communityId), eq(members.id, ownerId)));
  return row?.code ?? null;
}

/** The community's category for rides, or the first one of getting about, or the first of all. */
async function categoryOfRides(tx: Db, { communityId }: OwnListing): Promise<string | null> {
  const [row] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.communityId, communityId))
    .orderBy(
      desc(eq(categories.theme, 'mobility')),
      desc(sql`${categories.slug} in ('shared-rides', 'rides', 'carpool')`),
      asc(categories.position),
    )
    .limit(1);
  return row?.id ?? null;
}
