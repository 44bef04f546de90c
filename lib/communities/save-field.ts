import { and, eq } from 'drizzle-orm';
import { listingFields } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { freeKey, isChosen, optionsTyped, type ListingField } from './field-kinds';
import type { FieldInput } from './input';
import { fieldsOfType } from './listing-fields';
import { ownType } from './own-type';
import { whyNotField } from './policy';
import { categoriesOf } from './queries';
import { lockShelves } from './shelf-lock';

/**
 * Adds a question to a type, last, or changes one of its own; its key and its kind stay, so that answers stay answers.
 * @throws Refused 'not-allowed' unless an administrator asks | 'not-found' | 'invalid-input' with a reason for each field
 */
export async function saveField(db: Db, actor: Actor, input: FieldInput): Promise<void> {
  const { communityId } = actor;
  await db.transaction(async (tx) => {
    const type = await ownType(tx, actor, input.typeId);
    await lockShelves(tx, actor);
    const fields = await fieldsOfType(tx, communityId, type.id);
    const own = input.fieldId === null ? null : (fields.find(({ id }) => id === input.fieldId) ?? 'none');
    if (own === 'none') throw new Refused('not-found');
    const columns = columnsOf(input, own);
    const categories = await categoriesOf(tx, communityId);
    const reasons = whyNotField(columns, own ? fields.length - 1 : fields.length, categories);
    if (Object.keys(reasons).length > 0) throw new Refused('invalid-input', reasons);
    if (own)
      await tx
        .update(listingFields)
        .set(columns)
        .where(and(eq(listingFields.communityId, communityId), eq(listingFields.id, own.id)));
    else {
      const key = freeKey(input.labelFr, new Set(fields.map((field) => field.key)));
      const place = { communityId, listingTypeId: type.id, position: fields.length };
      await tx.insert(listingFields).values({ ...columns, ...place, key });
    }
    await markStale(tx, communityId, { page: 'community' });
  });
}

function columnsOf(input: FieldInput, own: ListingField | null) {
  const kind = own?.kind ?? input.kind;
  const { labelFr, labelEn, isRequired, isFilterable, categoryId } = input;
  const isNumber = kind === 'number';
  return {
    ...{ kind, labelFr, labelEn, isRequired, categoryId },
    // Free text is found by searching for its words.
    isFilterable: isFilterable && kind !== 'text',
    min: isNumber ? input.min : null,
    max: isNumber ? input.max : null,
    options: isChosen(kind) ? optionsTyped(input.options, own?.options ?? []) : [],
  };
}
