/** What anybody may know of published listings, with the blurred point of each: for maps, feeds and open data. */
import { and, desc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { asId, type CommunityId, type ListingId } from '@/lib/ground/ids';
import type { Point } from '@/lib/ground/place';
import type { Box } from '@/lib/map/box';
import type { Theme } from '@/lib/communities/themes';
import { inBox, wished, type Around, type Searched } from './search-query';
import type { SearchWish } from './search-wish';

export type Feature = {
  id: ListingId;
  number: number;
  slug: string;
  title: string;
  description: string;
  theme: Theme;
  category: { fr: string; en: string };
  subject: 'good' | 'service' | 'ride' | 'space';
  mode: 'give' | 'lend' | 'swap' | 'rent' | 'sell';
  direction: 'offer' | 'request';
  priceUnit: 'item' | 'hour' | 'day' | 'night' | 'week' | 'seat' | 'month' | null;
  priceCents: number | null;
  hourCents: number | null;
  dayCents: number | null;
  weekCents: number | null;
  commune: string;
  /** The centre of its ~300 m cell. */
  point: Point;
  publishedAt: Date;
  updatedAt: Date;
};

type Narrowed = {
  box?: Box;
  updatedSince?: Date;
  kind?: Kind;
  limit: number;
};
type Asked = Narrowed & { wish: SearchWish; around: Around; now: Date };

export const kinds = ['give', 'lend', 'swap', 'rent', 'sell', 'service', 'ride', 'space', 'request'] as const;
/** How something is shared, in one word. */
export type Kind = (typeof kinds)[number];

export function kindOf({ subject, mode, direction }: Pick<Feature, 'subject' | 'mode' | 'direction'>): Kind {
  if (direction === 'request') return 'request';
  return subject === 'good' ? mode : subject;
}

/** The instant that an address says; undefined when it is none, or in a year that no database of ours knows. */
export function instantIn(text: string): Date | undefined {
  const instant = new Date(text);
  const year = instant.getUTCFullYear();
  return year >= 1900 && year < 3000 ? instant : undefined;
}

/** What a search finds, the newest first; one more than asked for where there is more. */
export async function findFeatures(db: Db, community: Searched, asked: Asked): Promise<Feature[]> {
  const found = await featuresWith(db, community, asked, false);
  return found.length > 0 || asked.wish.q === '' ? found : featuresWith(db, community, asked, true);
}

/** `isBegun`: the last word may be unfinished. */
const featuresWith = (
  db: Db,
  community: Searched,
  { wish, around, now, limit, ...narrowed }: Asked,
  isBegun: boolean,
): Promise<Feature[]> =>
  listFeatures(
    db,
    and(wished(community, wish, around, now, { isBegun, also: inBox(narrowed.box) }), narrowedTo(narrowed)),
    limit + 1,
  );

/** Some listings by their ids, those that are published, the newest first; one more than asked for where there is more. */
export const featuresOf = (
  db: Db,
  communityId: CommunityId,
  ids: readonly string[],
  { limit = ids.length, ...narrowed }: Partial<Narrowed> = {},
): Promise<Feature[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : listFeatures(
        db,
        and(
          eq(listings.communityId, communityId),
          eq(listings.state, 'published'),
          inArray(listings.id, [...ids]),
          narrowedTo(narrowed),
        ),
        limit + 1,
      );

const narrowedTo = ({ box, updatedSince, kind }: Omit<Narrowed, 'limit'>): SQL | undefined =>
  and(
    box && isIn(box),
    updatedSince && gt(listings.updatedAt, updatedSince),
    kind && sql`${kindSaid} = ${kind}`,
  );

export const isIn = ({ west, south, east, north }: Box): SQL =>
  sql`(${listings.publicLng} between ${west}::float8 and ${east}::float8
    and ${listings.publicLat} between ${south}::float8 and ${north}::float8)`;

const kindSaid = sql`case when ${listingTypes.direction} = 'request' then 'request'
  when ${listingTypes.subject} = 'good' then ${listingTypes.mode} else ${listingTypes.subject} end`;

async function listFeatures(db: Db, where: SQL | undefined, limit: number): Promise<Feature[]> {
  const rows = await db
    .select({ listing: listings, type: listingTypes, category: categories, commune: communes.name })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .where(and(where, sql`${listings.publicLat} is not null`))
    .orderBy(desc(listings.publishedAt), desc(listings.id))
    .limit(limit);
  return rows.map(toFeature);
}

type Row = {
  listing: typeof listings.$inferSelect;
  type: typeof listingTypes.$inferSelect;
  category: typeof categories.$inferSelect;
  commune: string;
};

function toFeature({ listing, type, category, commune }: Row): Feature {
  const { title, description, priceCents, hourCents, dayCents, weekCents, updatedAt } = listing;
  const { subject, mode, direction, priceUnit } = type;
  return {
    id: asId<ListingId>(listing.id),
    number: listing.number ?? 0,
    slug: listing.slug ?? '',
    ...{ title, description, commune, updatedAt },
    ...{ subject, mode, direction, priceUnit, priceCents, hourCents, dayCents, weekCents },
    theme: category.theme,
    category: { fr: category.nameFr, en: category.nameEn },
    point: { lat: listing.publicLat ?? 0, lng: listing.publicLng ?? 0 },
    publishedAt: listing.publishedAt ?? updatedAt,
  };
}
