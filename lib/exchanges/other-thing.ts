import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { ListingId } from '@/lib/ground/ids';
import type { Exchange } from './row';

export type OtherThing = { id: ListingId; title: string; number: number; slug: string };

/** The second listing of an exchange: what is given in a swap, or pointed at in answer to a request. */
export async function otherThingOf(
  db: Db,
  { communityId, otherListingId }: Pick<Exchange, 'communityId' | 'otherListingId'>,
): Promise<OtherThing | null> {
  if (otherListingId === null) return null;
  const [row] = await db
    .select({ title: listings.title, number: listings.number, slug: listings.slug })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, otherListingId)));
  if (!row) return null;
  return { id: otherListingId, title: row.title, number: row.number ?? 0, slug: row.slug ?? '' };
}
