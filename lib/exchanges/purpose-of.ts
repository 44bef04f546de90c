import { and, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Exchange } from './row';

/** What a hall or a desk was asked for, in the asker's words. Empty for everything else. */
export async function purposeOf(
  db: Db,
  { communityId, id }: Pick<Exchange, 'communityId' | 'id'>,
): Promise<string> {
  const [row] = await db
    .select({ purpose: exchangeSteps.remark })
    .from(exchangeSteps)
    .innerJoin(exchanges, eq(exchanges.id, exchangeSteps.exchangeId))
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .where(
      and(
        eq(exchangeSteps.communityId, communityId),
        eq(exchangeSteps.exchangeId, id),
        eq(exchangeSteps.verb, 'ask'),
        eq(listingTypes.template, 'space'),
      ),
    );
  return row?.purpose ?? '';
}
