import { and, desc, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId, type MemberId } from '@/lib/ground/ids';
import { unitsLeft } from './units-left';

export type ListingCard = {
  id: ListingId;
  number: number;
  slug: string;
  title: string;
  subject: 'good' | 'service' | 'ride' | 'space';
  mode: 'give' | 'lend' | 'swap' | 'rent' | 'sell';
  direction: 'offer' | 'request';
  priceUnit: 'item' | 'hour' | 'day' | 'night' | 'week' | 'seat' | 'month' | null;
  /** Minor units. NULL where it has no such price. */
  priceCents: number | null;
  hourCents: number | null;
  dayCents: number | null;
  weekCents: number | null;
  /** The next departure of a ride, and the seats that are free on all of its way. */
  departure: { at: string; until: string; seats: number } | null;
  /** Of a ride: its driver would rather travel among women. */
  prefersWomen: boolean;
  theme: 'housing' | 'food' | 'making' | 'mobility' | 'exchange' | 'work';
  photo: { id: string; alt: string } | null;
  commune: string;
  owner: {
    id: MemberId;
    firstName: string;
    status: 'private' | 'association' | 'business';
    organisation: string | null;
  };
  /** Not held at this instant. */
  isFreeNow: boolean;
  /** When a thing that is lent out can be had again; null where it is free, or nobody knows. `YYYY-MM-DD` */
  freeOn: string | null;
  units: number;
  /** What nobody was promised of a thing that stays with whoever gets it. */
  unitsLeft: number;
  /** Reviews of the owner and how many of them are happy. */
  reviews: { count: number; happy: number };
};

const { id, number, slug, title, units, priceCents, hourCents, dayCents, weekCents } =
  getTableColumns(listings);

/** What is out and late is not free, although its days are over. */
const isFreeNow = sql<boolean>`coalesce((select sum(h.units) from holds h join exchanges e on e.id = h.exchange_id
    where h.listing_id = ${listings.id} and (h.during @> now()
      or (coalesce(e.problem_from, e.state) = 'handed-over' and upper(h.during) < now()))), 0) < ${listings.units}`;

/** The first day on which a hold ends and nothing else begins; nobody knows when what is late comes back. */
const freeOn = sql<
  string | null
>`case when ${listingTypes.subject} = 'good' and ${listingTypes.mode} in ('lend', 'rent') and not (${isFreeNow})
    and not exists (select from holds h join exchanges e on e.id = h.exchange_id where h.listing_id = ${listings.id}
      and coalesce(e.problem_from, e.state) = 'handed-over' and upper(h.during) < now())
  then (select min(d.day) from (select (upper(h.during) at time zone coalesce(${listings.timeZone}, c.time_zone))::date as day
      from holds h join communities c on c.id = h.community_id where h.listing_id = ${listings.id} and upper(h.during) > now()) d
    where listing_free(${listings.id}, d.day, d.day))::text end`;

/** The columns of a card, for any select over listings joined as `cardJoins` does. */
export const cardColumns = {
  id,
  number,
  slug,
  title,
  units,
  unitsLeft,
  ...{ priceCents, hourCents, dayCents, weekCents, priceUnit: listingTypes.priceUnit },
  ...{ subject: listingTypes.subject, mode: listingTypes.mode, direction: listingTypes.direction },
  departure: sql<
    ListingCard['departure']
  >`case when ${listingTypes.subject} = 'ride' then (select json_build_object('at', d.departs_at, 'until', d.arrives_at, 'seats', ${listings.units}
      - seats_peak(d.id, 0, (select max(s.position) from ride_stops s where s.listing_id = d.listing_id)::int, '00000000-0000-0000-0000-000000000000'))
    from ride_departures d where d.listing_id = ${listings.id} and d.state = 'planned' and d.departs_at > now() order by d.departs_at limit 1) end`,
  prefersWomen: sql<boolean>`coalesce((select r.prefers_women from rides r where r.listing_id = ${listings.id}), false)`,
  theme: categories.theme,
  commune: communes.name,
  ownerId: members.id,
  firstName: members.firstName,
  status: members.status,
  organisation: members.organisation,
  photo: sql<{ id: string; alt: string } | null>`(select json_build_object('id', lp.photo_id, 'alt', lp.alt)
    from listing_photos lp where lp.listing_id = ${listings.id} order by lp.position limit 1)`,
  isFreeNow,
  freeOn,
  reviews: sql<{
    count: number;
    happy: number;
  }>`(select json_build_object('count', count(*), 'happy', count(*) filter (where r.face = 5))
    from reviews r where r.about_id = ${listings.ownerId} and r.published_at is not null)`,
};

export type CardRow = Omit<ListingCard, 'id' | 'number' | 'slug' | 'owner'> & {
  id: string;
  number: number | null;
  slug: string | null;
  ownerId: string;
  firstName: string;
  status: ListingCard['owner']['status'];
  organisation: string | null;
};

/** Published listings have a number and a slug (a constraint says so). */
export function toCard({ ownerId, firstName, status, organisation, ...row }: CardRow): ListingCard {
  return {
    ...row,
    id: asId<ListingId>(row.id),
    number: row.number ?? 0,
    slug: row.slug ?? '',
    owner: { id: asId<MemberId>(ownerId), firstName, status, organisation },
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

/** Some published listings, in no order. */
export const cardsById = (
  db: Db,
  communityId: CommunityId,
  ids: readonly ListingId[],
): Promise<ListingCard[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : listNewest(db, communityId, ids.length, inArray(listings.id, [...ids]));

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
