'use client';

import { useWords } from '@/components/forms/words-provider';
import { centsTyped } from '@/lib/ground/amount';
import { lengthInDays, type Day } from '@/lib/ground/period';
import { quote, type Tariff } from '@/lib/exchanges/pricing';
import { PriceTicket } from './price-lines';

export type Priced = {
  tariff: Tariff;
  currency: string;
  depositCents: number | null;
  isByDays: boolean;
  /** Nobody names another price later. */
  isFirm: boolean;
};
/** `units`: NULL while what is typed cannot be had. */
export type Wish = { from: Day | null; to: Day | null; units: number | null; offer: string };

/** What the choice costs, as it is being made: the same lines that the exchange will keep. */
export function LivePrice({
  tariff,
  currency,
  depositCents,
  isByDays,
  isFirm,
  wish,
}: Priced & { wish: Wish }) {
  const { t, locale } = useWords();
  const days = wish.from && wish.to && wish.from <= wish.to ? { from: wish.from, to: wish.to } : null;
  const isKnown = !isByDays || tariff.mode !== 'rent' || (days !== null && lengthInDays(days) <= 400);
  if (tariff.mode === 'swap') return <p className="soft">{t('exchanges.price.swap')}</p>;
  const offerCents = centsTyped(wish.offer);
  const isOfferWrong = wish.offer.trim() !== '' && !offerCents;
  if (!isKnown || wish.units === null || isOfferWrong)
    return (
      <p className="soft" role="status">
        {t(isKnown ? 'exchanges.price.correct-first' : 'exchanges.price.choose-days')}
      </p>
    );
  const wanted = { units: wish.units, days, minutes: null, offerCents };
  return (
    <div role="status">
      <PriceTicket
        t={t}
        locale={locale}
        currency={currency}
        title={t('exchanges.quote.title')}
        quote={quote(tariff, wanted)}
        depositCents={depositCents}
      >
        {isFirm && quote(tariff, wanted).totalCents > 0 && (
          <p className="more">{t('exchanges.price.kept')}</p>
        )}
      </PriceTicket>
    </div>
  );
}
