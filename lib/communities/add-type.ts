import { listingTypes } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import { mustHold, type Actor } from '@/lib/ground/actor';
import { asId, type ListingTypeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { typeOf } from './first-types';
import type { AddTypeInput } from './input';
import { whyNotAddType, type TypeRefusal } from './policy';
import { listingTypesOf } from './queries';
import { lockShelves } from './shelf-lock';

/**
 * One more listing type, last and closed, so that it is looked at before anybody posts under it.
 * @throws Refused 'not-allowed' unless an administrator asks | 'no-such-shape' | 'too-many-types'
 */
export async function addType(
  db: Db,
  actor: Actor,
  { template, subject, mode }: AddTypeInput,
): Promise<{ typeId: ListingTypeId }> {
  mustHold(actor, 'administrator');
  const { communityId } = actor;
  return db.transaction(async (tx) => {
    await lockShelves(tx, actor);
    const types = await listingTypesOf(tx, communityId);
    const shape = subject && mode ? { subject, mode } : undefined;
    const no = whyNotAddType(template, shape, types.length);
    if (no) throw new Refused<TypeRefusal>(no);
    const [row] = await tx
      .insert(listingTypes)
      .values({ ...typeOf(template, shape), communityId, position: types.length, isOpen: false })
      .returning({ id: listingTypes.id });
    if (!row) throw new Error('a listing type without a row');
    return { typeId: asId<ListingTypeId>(row.id) };
  });
}
