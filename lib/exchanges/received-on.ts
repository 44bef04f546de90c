import { and, desc, eq } from 'drizzle-orm';
import { exchangeSteps } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { dayAt, type Day } from '@/lib/ground/period';
import type { Exchange } from './row';

/** The day on which the asker got the thing; null before. */
export async function receivedOn(
  db: Db,
  { communityId, id, timeZone }: Pick<Exchange, 'communityId' | 'id' | 'timeZone'>,
): Promise<Day | null> {
  const [step] = await db
    .select({ at: exchangeSteps.at })
    .from(exchangeSteps)
    .where(
      and(
        eq(exchangeSteps.communityId, communityId),
        eq(exchangeSteps.exchangeId, id),
        eq(exchangeSteps.verb, 'hand-over'),
      ),
    )
    .orderBy(desc(exchangeSteps.id))
    .limit(1);
  return step ? dayAt(step.at, timeZone) : null;
}
