import { sql } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { ListingField } from '@/lib/communities/field-kinds';
import { fieldsOfType } from '@/lib/communities/listing-fields';
import { categoriesOf } from '@/lib/communities/queries';
import type { CommunityId } from '@/lib/ground/ids';
import { fieldsFor } from './fields';

/** Whether the community asks anything of its own about a listing: of its type, in its category. */
export const hasDetails = sql<boolean>`exists (select 1 from listing_fields f
  where f.community_id = ${listings.communityId} and f.listing_type_id = ${listings.listingTypeId}
    and (f.category_id is null or f.category_id = ${listings.categoryId}
      or f.category_id = (select c.parent_id from categories c where c.id = ${listings.categoryId})))`;

/** Those questions, in the order in which they are asked. */
export async function askedFields(
  db: Db,
  communityId: CommunityId,
  { listingTypeId, categoryId }: { listingTypeId: string; categoryId: string | null },
): Promise<ListingField[]> {
  const fields = await fieldsOfType(db, communityId, listingTypeId);
  if (fields.every((field) => field.categoryId === null)) return fields;
  return fieldsFor(fields, await lineageOf(db, communityId, categoryId));
}

/** A category and what it is a part of. */
async function lineageOf(db: Db, communityId: CommunityId, categoryId: string | null): Promise<string[]> {
  const own = (await categoriesOf(db, communityId)).find(({ id }) => id === categoryId);
  return [own?.id, own?.parentId].filter((id) => id != null);
}
