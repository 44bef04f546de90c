import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { categories, communities, communityBricks, listingTypes } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { asId, type CategoryId, type CommunityId, type ListingTypeId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import type { Point } from '@/lib/ground/place';
import type { Direction, Mode, Subject, TemplateName, Terms } from './templates';
import { themes, type Theme } from './themes';

export type Community = {
  id: CommunityId;
  slug: string;
  name: string;
  locale: Locale;
  timeZone: string;
  currency: string;
  centre: Point;
  communeCode: string;
  legal: { name: string | null; address: string | null; email: string | null };
  isDemo: boolean;
  isDefault: boolean;
  rulesVersion: number;
  /** The bricks that it has stacked. */
  bricks: string[];
};

export type ListingType = Terms & {
  id: ListingTypeId;
  subject: Subject;
  mode: Mode;
  direction: Direction;
  template: TemplateName;
  process: string;
  labelFr: string;
  labelEn: string;
  /** What the button on a listing says. */
  verbFr: string;
  verbEn: string;
  /** A moderator reads each listing before others see it. */
  needsApproval: boolean;
  isOpen: boolean;
};

export type Category = {
  id: CategoryId;
  /** The category that it is a part of; null at the first level. */
  parentId: CategoryId | null;
  theme: Theme;
  slug: string;
  nameFr: string;
  nameEn: string;
  hints: string[];
};

/** What no community can be called is not asked of the database: it comes from an address that anybody may type. */
export async function communityBySlug(db: Db, slug: string): Promise<Community | undefined> {
  if (!/^[a-z0-9-]{1,40}$/.test(slug)) return undefined;
  const [found] = await bySlug(db, { slug });
  return found && toCommunity(found);
}

export async function communityById(db: Db, communityId: CommunityId): Promise<Community | undefined> {
  const [found] = await readCommunities(db, eq(communities.id, communityId));
  return found;
}

/** Where `/` leads; undefined while the installation holds no community. */
export async function defaultCommunity(db: Db): Promise<Community | undefined> {
  const [found] = await readCommunities(db);
  return found;
}

/** All of them, the default one first. */
export const listCommunities = (db: Db): Promise<Community[]> => readCommunities(db);

export async function stackedBricks(db: Db, communityId: CommunityId): Promise<string[]> {
  const rows = await db
    .select({ brick: communityBricks.brick })
    .from(communityBricks)
    .where(eq(communityBricks.communityId, communityId))
    .orderBy(asc(communityBricks.brick));
  return rows.map((row) => row.brick);
}

/** In the order of the posting form; closed ones too, since older listings are still of that type. */
export async function listingTypesOf(db: Db, communityId: CommunityId): Promise<ListingType[]> {
  const rows = await db
    .select({
      id: listingTypes.id,
      subject: listingTypes.subject,
      mode: listingTypes.mode,
      direction: listingTypes.direction,
      template: listingTypes.template,
      process: listingTypes.process,
      labelFr: listingTypes.labelFr,
      labelEn: listingTypes.labelEn,
      verbFr: listingTypes.verbFr,
      verbEn: listingTypes.verbEn,
      priceUnit: listingTypes.priceUnit,
      hasPrice: listingTypes.hasPrice,
      hasDeposit: listingTypes.hasDeposit,
      hasUnits: listingTypes.hasUnits,
      needsApproval: listingTypes.needsApproval,
      isOpen: listingTypes.isOpen,
    })
    .from(listingTypes)
    .where(eq(listingTypes.communityId, communityId))
    .orderBy(asc(listingTypes.position), asc(listingTypes.id));
  return rows.map((row) => ({ ...row, id: asId<ListingTypeId>(row.id) }));
}

/** Theme by theme, in the order that the community chose, each before its parts. */
export async function categoriesOf(db: Db, communityId: CommunityId): Promise<Category[]> {
  const rows = await db
    .select({
      id: categories.id,
      parentId: categories.parentId,
      theme: categories.theme,
      slug: categories.slug,
      nameFr: categories.nameFr,
      nameEn: categories.nameEn,
      hints: categories.hints,
    })
    .from(categories)
    .where(eq(categories.communityId, communityId))
    .orderBy(asc(categories.position), asc(categories.slug));
  const all = rows.map((row) => ({
    ...row,
    id: asId<CategoryId>(row.id),
    parentId: row.parentId === null ? null : asId<CategoryId>(row.parentId),
  }));
  const parts = (parent: Category): Category[] => all.filter(({ parentId }) => parentId === parent.id);
  const firsts = all.filter(({ parentId }) => parentId === null);
  return themes
    .flatMap((theme) => firsts.filter((first) => first.theme === theme))
    .flatMap((first) => [first, ...parts(first)]);
}

/** The type with which a mode is offered, when the community has it open. */
export async function findListingType(
  db: Db,
  communityId: CommunityId,
  shape: Pick<ListingType, 'subject' | 'mode' | 'direction'>,
): Promise<ListingType | undefined> {
  const types = await listingTypesOf(db, communityId);
  return types.find(
    (type) =>
      type.isOpen &&
      type.subject === shape.subject &&
      type.mode === shape.mode &&
      type.direction === shape.direction,
  );
}

const bySlug = composed((db) => selectCommunities(db, eq(communities.slug, sql.placeholder('slug'))));

const readCommunities = async (db: Db, where?: SQL): Promise<Community[]> =>
  (await selectCommunities(db, where)).map(toCommunity);

const selectCommunities = (db: Db, where?: SQL) =>
  db
    .select({
      row: communities,
      bricks: sql<
        string[]
      >`coalesce((select array_agg(${communityBricks.brick} order by ${communityBricks.brick})
        from ${communityBricks} where ${communityBricks.communityId} = ${communities.id}), '{}')`,
    })
    .from(communities)
    .where(and(where))
    .orderBy(desc(communities.isDefault), asc(communities.createdAt), asc(communities.slug));

function toCommunity({ row, bricks }: { row: typeof communities.$inferSelect; bricks: string[] }): Community {
  return {
    id: asId<CommunityId>(row.id),
    slug: row.slug,
    name: row.name,
    locale: row.locale,
    timeZone: row.timeZone,
    currency: row.currency,
    centre: { lat: row.centreLat, lng: row.centreLng },
    communeCode: row.communeCode,
    legal: { name: row.legalName, address: row.legalAddress, email: row.legalEmail },
    isDemo: row.isDemo,
    isDefault: row.isDefault,
    rulesVersion: row.rulesVersion,
    bricks,
  };
}
