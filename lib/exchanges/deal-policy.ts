/** Why a price cannot be named, noted or given up, and when nobody can be said not to have come. */
import { dayAt, durationMs, instantAt } from '@/lib/ground/period';
import { isAnswerAwaited, type ExchangeState } from './states';

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

export type NoShowRefusal = 'too-early' | 'was-on-board';

/**
 * Nobody can be said not to have come before the hour, or on the day on which the two agreed; nor once a code has proven that
 * they got in.
 */
export function whyNotNoShow(
  deal: { begins: Date | null; since: Date; wasOnBoard: boolean },
  now: Date,
): NoShowRefusal | null {
  if (deal.wasOnBoard) return 'was-on-board';
  const from = deal.begins ?? new Date(deal.since.getTime() + durationMs(patience));
  return now < from ? 'too-early' : null;
}

/** Whoever leaves soon after midnight gets in on the evening before. */
const beforehand = 'PT2H';

export type BoardRefusal = 'not-agreed-yet' | 'too-late' | 'not-the-day-yet';

/** Passengers get in on the day of their ride, from the midnight before it on. */
export function whyNotBoard(
  deal: { state: ExchangeState; begins: Date | null; timeZone: string },
  now: Date,
): BoardRefusal | null {
  if (isAnswerAwaited(deal.state)) return 'not-agreed-yet';
  if (deal.state !== 'agreed' || !deal.begins) return 'too-late';
  const midnight = instantAt(dayAt(deal.begins, deal.timeZone), 0, deal.timeZone);
  const from = Math.min(midnight.getTime(), deal.begins.getTime() - durationMs(beforehand));
  return now.getTime() < from ? 'not-the-day-yet' : null;
}
