import { and, eq, inArray } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { Days } from '@/lib/ground/period';
import { isBlocked } from '@/lib/members/blocks';
import type { ListingToAsk } from './opening';
import type { Asker } from './policy';
import { toDays } from './row';
import { openStates } from './states';

/** Who asks, with what they have asked for already. */
export async function askerOf(db: Db, actor: Actor, listing: ListingToAsk): Promise<Asker> {
  return {
    memberId: actor.memberId,
    isBlocked: await isBlocked(db, actor.communityId, listing.ownerId, actor.memberId),
    requests: await openRequests(db, actor, listing),
    waiting: await db.$count(
      exchanges,
      and(
        eq(exchanges.communityId, actor.communityId),
        eq(exchanges.askerId, actor.memberId),
        eq(exchanges.state, 'asked'),
      ),
    ),
  };
}

/** What a member has asked for of a thing, and is not over. */
export async function openRequests(
  db: Db,
  actor: Actor,
  listing: Pick<ListingToAsk, 'id'>,
): Promise<(Days | null)[]> {
  const rows = await db
    .select({ startsOn: exchanges.startsOn, endsOn: exchanges.endsOn })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, actor.communityId),
        eq(exchanges.listingId, listing.id),
        eq(exchanges.askerId, actor.memberId),
        inArray(exchanges.state, openStates),
      ),
    );
  return rows.map(({ startsOn, endsOn }) => toDays(startsOn, endsOn));
}
