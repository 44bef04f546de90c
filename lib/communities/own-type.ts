import type { Db } from '@/db/types';
import { mustHold, type Actor } from '@/lib/ground/actor';
import type { ListingTypeId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { listingTypesOf, type ListingType } from './queries';

/** A type of the administrator's own community. @throws Refused 'not-allowed' | 'not-found' */
export async function ownType(db: Db, actor: Actor, typeId: ListingTypeId): Promise<ListingType> {
  mustHold(actor, 'administrator');
  const type = (await listingTypesOf(db, actor.communityId)).find(({ id }) => id === typeId);
  if (!type) throw new Refused('not-found');
  return type;
}
