import { PriceTicket } from '@/components/exchanges/price-lines';
import { Ticket } from '@/components/ui/ticket';
import { isPriced, quote } from '@/lib/exchanges/pricing';
import { money } from '@/lib/i18n/format';
import type { PartProps } from './parts';

/** What a thing costs before any day is chosen: its price, or its prices by the hour, the day and the week. */
export function Rates({ t, locale, community, listing }: PartProps) {
  const tariff = { ...listing, ...listing.type };
  const { currency } = community;
  const title = t('exchanges.quote.title');
  const answer = (
    <p className="more">
      {t(`listings.page.ask.answer${answeredBy(listing)}`, { name: listing.owner.firstName })}
    </p>
  );
  if (listing.mode === 'swap')
    return (
      <Ticket title={title} lines={[]}>
        <p className="more">{t('exchanges.price.swap')}</p>
        {answer}
      </Ticket>
    );
  const isByLength = listing.mode === 'rent' || (listing.mode === 'sell' && listing.hourCents !== null);
  if (!isByLength || !isPriced(tariff))
    return (
      <PriceTicket
        t={t}
        locale={locale}
        currency={currency}
        title={title}
        quote={quote(tariff, { units: 1, days: null, minutes: null })}
        depositCents={listing.depositCents}
      >
        {answer}
      </PriceTicket>
    );
  const lines = (['hour', 'day', 'week'] as const).flatMap((unit) => {
    const cents = listing[`${unit}Cents`];
    return cents
      ? [{ words: t(`exchanges.price.rate.${unit}`), amount: money(cents, currency, locale) }]
      : [];
  });
  return (
    <Ticket title={t('exchanges.price.rates')} lines={lines}>
      {lines.length > 1 && <p className="more">{t('exchanges.price.rates.best')}</p>}
      {listing.depositCents ? (
        <p className="more">
          {t('exchanges.price.deposit', { deposit: money(listing.depositCents, currency, locale) })}
        </p>
      ) : null}
      <p className="more">{t('exchanges.price.by-hand')}</p>
      {answer}
    </Ticket>
  );
}

/** When the owner answers: before the day or the hour that is asked for, or to whomever they choose. */
function answeredBy({ mode, type }: PartProps['listing']): '' | '.hour' | '.give' | '.rent' {
  if (type.subject !== 'good') return '.hour';
  if (mode === 'rent') return '.rent';
  return mode === 'lend' ? '' : '.give';
}
