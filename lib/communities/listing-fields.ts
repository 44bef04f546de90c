import { and, asc, eq } from 'drizzle-orm';
import { listingFields } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { asId, type CategoryId, type CommunityId } from '@/lib/ground/ids';
import type { ListingField } from './field-kinds';

type Row = typeof listingFields.$inferSelect;

/** What a community asks about the listings of a type, in the order in which it asks. */
export async function fieldsOfType(
  db: Db,
  communityId: CommunityId,
  listingTypeId: string,
): Promise<ListingField[]> {
  const rows = await db
    .select()
    .from(listingFields)
    .where(and(eq(listingFields.communityId, communityId), eq(listingFields.listingTypeId, listingTypeId)))
    .orderBy(asc(listingFields.position), asc(listingFields.key));
  return rows.map(toField);
}

/** All questions of a community, type by type: what a search may filter by is among them. */
export async function fieldsByType(
  db: Db,
  communityId: CommunityId,
): Promise<(ListingField & { listingTypeId: string })[]> {
  const rows = await db
    .select()
    .from(listingFields)
    .where(eq(listingFields.communityId, communityId))
    .orderBy(asc(listingFields.listingTypeId), asc(listingFields.position), asc(listingFields.key));
  return rows.map((row) => ({ ...toField(row), listingTypeId: row.listingTypeId }));
}

function toField(row: Row): ListingField {
  const { id, key, kind, labelFr, labelEn, min, max, options, isRequired, isFilterable, categoryId } = row;
  return {
    ...{ id, key, kind, labelFr, labelEn, min, max, options, isRequired, isFilterable },
    categoryId: categoryId === null ? null : asId<CategoryId>(categoryId),
  };
}
