import { and, eq } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { ExchangeId } from '@/lib/ground/ids';
import { purposeOf } from './purpose-of';
import { findExchange, partyOf } from './row';
import { showsMeetingPlace } from './states';

/** What the two of an exchange about a place know of it. */
export type WayIn = {
  /** How to get in: for the two alone, from the agreement until it is over. Empty otherwise. */
  keys: string;
  /** The rules that were accepted when it was asked for. */
  rules: string;
  /** How many come. NULL when not asked. */
  persons: number | null;
  /** What a hall or a desk was asked for. Empty for everything else. */
  purpose: string;
};

/** Undefined for somebody who has no part in it. */
export async function wayIn(db: Db, actor: Actor, exchangeId: ExchangeId): Promise<WayIn | undefined> {
  const exchange = await findExchange(db, actor.communityId, exchangeId);
  const party = exchange && partyOf(exchange, actor);
  if (!party) return undefined;
  const [row] = await db
    .select({
      keys: listings.keyInstructions,
      rules: exchanges.acceptedRules,
      persons: exchanges.persons,
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .where(and(eq(exchanges.communityId, actor.communityId), eq(exchanges.id, exchangeId)));
  const isForThem = (party === 'owner' || party === 'asker') && showsMeetingPlace(exchange.state);
  return row && { ...row, keys: isForThem ? row.keys : '', purpose: await purposeOf(db, exchange) };
}
