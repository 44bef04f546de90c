import { and, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId } from '@/lib/ground/ids';
import { helpDays, helpOften } from '@/lib/plans/why-not-provide';
import { isAgreed, toState } from './states';
import { processes } from './tables';

const dayMs = 86_400_000;
const agreedStates = Object.keys(processes['service/2'].states).map(toState).filter(isAgreed);

/**
 * How often somebody gave the same neighbour a hand within a year, once that is often: what comes back may be looked at as
 * work. NULL: not often.
 */
export async function helpedOften(
  db: Db,
  communityId: CommunityId,
  { ownerId, askerId }: { ownerId: MemberId; askerId: MemberId },
  now: Date,
): Promise<number | null> {
  const times = await db.$count(
    exchanges,
    and(
      eq(exchanges.communityId, communityId),
      eq(exchanges.ownerId, ownerId),
      eq(exchanges.askerId, askerId),
      sql`${exchanges.process} like 'service/%'`,
      isNull(exchanges.priceCents),
      inArray(exchanges.state, agreedStates),
      gte(exchanges.startsAt, new Date(now.getTime() - helpDays * dayMs)),
    ),
  );
  return times >= helpOften ? times : null;
}
