/** Why a price cannot be named, noted or given up, and when nobody can be said not to have come. */
import { durationMs } from '@/lib/ground/period';

export type OfferRefusal = 'fixed-price' | 'same-price';

/** Whether another price may be named. Saying the same one again would only cost the other a day. */
export function whyNotOffer(
  deal: { takesOffers: boolean; priceCents: number | null },
  offerCents: number,
): OfferRefusal | null {
  if (!deal.takesOffers) return 'fixed-price';
  return deal.priceCents === offerCents ? 'same-price' : null;
}

export type SettlePriceRefusal = 'nothing-to-pay' | 'already-settled';

export function whyNotSettlePrice(deal: {
  priceCents: number | null;
  settledAt: Date | null;
}): SettlePriceRefusal | null {
  if (!deal.priceCents) return 'nothing-to-pay';
  return deal.settledAt === null ? null : 'already-settled';
}

/** Where no hour was fixed by the deal itself, people need a day to find one. */
const patience = 'P1D';

export type NoShowRefusal = 'too-early';

/** Nobody can be said not to have come before the hour, or on the day on which the two agreed. */
export function whyNotNoShow(deal: { begins: Date | null; since: Date }, now: Date): NoShowRefusal | null {
  const from = deal.begins ?? new Date(deal.since.getTime() + durationMs(patience));
  return now < from ? 'too-early' : null;
}
