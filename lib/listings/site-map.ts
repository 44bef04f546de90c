import { and, desc, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';

export type MappedListing = { number: number; slug: string; updatedAt: Date };

/** The published listings of a community for engines, the newest first, at most 20,000. */
export async function listMapped(db: Db, communityId: CommunityId): Promise<MappedListing[]> {
  const rows = await db
    .select({ number: listings.number, slug: listings.slug, updatedAt: listings.updatedAt })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.state, 'published')))
    .orderBy(desc(listings.publishedAt))
    .limit(20_000);
  return rows.map(({ number, slug, updatedAt }) => ({ number: number ?? 0, slug: slug ?? '', updatedAt }));
}
