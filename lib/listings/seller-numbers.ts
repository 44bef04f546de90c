import { and, desc, eq, or, ne } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId } from '@/lib/ground/ids';

/** The numbers that somebody gave last, to be proposed again. Empty where they never gave one. */
export async function sellerNumbers(
  db: Db,
  communityId: CommunityId,
  ownerId: MemberId,
): Promise<{ siret: string; rna: string }> {
  const rows = await db
    .select({ siret: listings.siret, rna: listings.rna })
    .from(listings)
    .where(
      and(
        eq(listings.communityId, communityId),
        eq(listings.ownerId, ownerId),
        or(ne(listings.siret, ''), ne(listings.rna, '')),
      ),
    )
    .orderBy(desc(listings.updatedAt), desc(listings.id))
    .limit(20);
  return {
    siret: rows.find(({ siret }) => siret !== '')?.siret ?? '',
    rna: rows.find(({ rna }) => rna !== '')?.rna ?? '',
  };
}
