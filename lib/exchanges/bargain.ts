/** A price that goes back and forth before two people agree on it. */
import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { CommunityId, ExchangeId, ListingId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { step } from '@/lib/ground/state-table';
import { whyNotOffer } from './deal-policy';
import { lineOf, totalled, type Line } from './pricing';
import { exchangeFor } from './row';
import { tableOf } from './states';

/**
 * What naming a price for all that was asked for makes of the deal.
 * @throws Refused 'not-found' | 'not-your-turn' | 'too-late' | 'fixed-price' | 'same-price'
 */
export async function priceToOffer(
  tx: Db,
  actor: Actor,
  exchangeId: ExchangeId,
  verb: 'counter' | 'counter-back',
  offerCents: number,
): Promise<{ cents: number; lines: Line[] }> {
  const deal = await exchangeFor(tx, actor, exchangeId, { lock: true });
  const led = step(tableOf(deal.process), deal.state, verb, deal.party);
  if ('no' in led) throw new Refused(led.no);
  const takesOffers = await isOpenToOffers(tx, actor.communityId, deal.listing.id);
  const no = whyNotOffer({ takesOffers, priceCents: deal.priceCents }, offerCents);
  if (no) throw new Refused(no);
  const { lines, totalCents } = totalled([lineOf('offer', 1, offerCents)]);
  return { cents: totalCents, lines };
}

/** @throws Refused 'price-changed' when the price is not the one that somebody saw as they said yes to it */
export function mustBeSeen({ priceCents }: { priceCents: number | null }, seenCents?: number): void {
  if (seenCents !== undefined && seenCents !== (priceCents ?? 0)) throw new Refused('price-changed');
}

export async function isOpenToOffers(
  db: Db,
  communityId: CommunityId,
  listingId: ListingId,
): Promise<boolean> {
  const [row] = await db
    .select({ takesOffers: listings.takesOffers })
    .from(listings)
    .where(and(eq(listings.communityId, communityId), eq(listings.id, listingId)));
  return row?.takesOffers ?? false;
}
