/** Why a price cannot be named, noted or given up, and when nobody can be said not to have come. */
import { dayAt, durationMs, instantAt } from '@/lib/ground/period';
import { isAnswerAwaited, isOff, type ExchangeState } from './states';

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

/** What was received by hand of a deal that is off. `open`: the two have to see how much of it is given back. */
export type Refund = { is: 'due' | 'open' | 'given'; cents: number; at: Date | null };

type Received = {
  state: ExchangeState;
  priceCents: number | null;
  settledAt: Date | null;
  refundedAt: Date | null;
  askedToBeginAt: Date | null;
};

/**
 * What is to be given back of a deal that did not take place, all of it: nothing was given for it. Where somebody did not come, or
 * a consumer gives up what had begun at their wish (Code de la consommation, L221-25), a part may be kept. NULL: nothing was
 * received, or the deal is not off.
 */
export function refundOf(deal: Received): Refund | null {
  const { state, priceCents, settledAt, refundedAt, askedToBeginAt } = deal;
  if (!priceCents || settledAt === null || !isOff(state)) return null;
  if (refundedAt) return { is: 'given', cents: priceCents, at: refundedAt };
  const isOpen = state === 'no-show' || (state === 'retracted' && askedToBeginAt !== null);
  return { is: isOpen ? 'open' : 'due', cents: priceCents, at: null };
}

export type RefundRefusal = 'nothing-to-give-back' | 'already-given-back';

export function whyNotRefund(deal: Received): RefundRefusal | null {
  const refund = refundOf(deal);
  if (!refund) return 'nothing-to-give-back';
  return refund.is === 'given' ? 'already-given-back' : null;
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
