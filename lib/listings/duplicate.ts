import { and, asc, eq } from 'drizzle-orm';
import { listingPhotos, listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ListingId } from '@/lib/ground/ids';
import type { ListingInput } from './input';
import { lockOwnListing } from './own-listing';
import { mayBegin } from './pace';

/**
 * A draft that says the same as another listing of its owner, with the same photos; days are asked anew.
 * @throws Refused 'not-found' | 'too-many-drafts' | 'too-many-tries'
 */
export function duplicate(
  db: Db,
  actor: Actor,
  { listingId }: ListingInput,
  { now }: Pick<Tools, 'now'>,
): Promise<{ listingId: ListingId }> {
  return db.transaction(async (tx) => {
    await lockOwnListing(tx, actor, listingId);
    await mayBegin(tx, actor, now);
    const scope = and(eq(listings.communityId, actor.communityId), eq(listings.id, listingId));
    const [model] = await tx.select().from(listings).where(scope);
    if (!model) throw new Error('a locked listing without a row');
    const {
      id: _id,
      number,
      slug,
      publishedAt,
      expiresAt,
      availableFrom,
      availableUntil,
      bestBefore,
      icsSecret,
      icsReadAt,
      icsError,
      ...same
    } = model;
    const [copy] = await tx
      .insert(listings)
      .values({ ...same, state: 'draft', draftStep: 'check', createdAt: now, updatedAt: now })
      .returning({ id: listings.id });
    if (!copy) throw new Error('a draft without a row');
    await copyPhotos(tx, actor, listingId, copy.id);
    return { listingId: asId<ListingId>(copy.id) };
  });
}

async function copyPhotos(tx: Db, actor: Actor, from: ListingId, to: string): Promise<void> {
  const shown = await tx
    .select()
    .from(listingPhotos)
    .where(and(eq(listingPhotos.communityId, actor.communityId), eq(listingPhotos.listingId, from)))
    .orderBy(asc(listingPhotos.position));
  if (shown.length > 0)
    await tx.insert(listingPhotos).values(shown.map((photo) => ({ ...photo, listingId: to })));
}
