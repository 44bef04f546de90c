import { PriceTicket } from '@/components/exchanges/price-lines';
import { templates } from '@/lib/communities/templates';
import { isAnswerAwaited, isOff, type ExchangeState } from '@/lib/exchanges/states';
import { dayAt } from '@/lib/ground/period';
import { day, dayTime } from '@/lib/i18n/format';
import type { WordKey } from '@/lib/i18n/words';
import { saidOf } from '../deal-words';
import type { ExchangePart } from './part';

/** What it costs, line by line, as it was when it was asked for; and whether the price was received. */
export function Price({ t, locale, exchange }: ExchangePart) {
  if (exchange.mode === 'swap') return <p className="soft">{t('exchanges.price.swap')}</p>;
  const { price, depositCents, currency, settledAt, state, side, timeZone, askedToBegin } = exchange;
  return (
    <PriceTicket
      t={t}
      locale={locale}
      currency={currency}
      title={t(titleOf(state, side))}
      quote={{ lines: price.lines, totalCents: price.cents ?? 0 }}
      depositCents={depositCents}
      isAgreed={!isAnswerAwaited(state)}
      isOff={isOff(state)}
    >
      {isOff(state) && !settledAt && price.cents !== null && price.cents > 0 && (
        <p className="more">
          {t(
            state === 'retracted' && askedToBegin
              ? 'exchanges.price.off.share'
              : 'exchanges.price.off.nothing',
          )}
        </p>
      )}
      {settledAt && (
        <p className="more">{t('exchanges.price.settled', { when: dayTime(settledAt, timeZone, locale) })}</p>
      )}
    </PriceTicket>
  );
}

function titleOf(state: ExchangeState, side: ExchangePart['exchange']['side']): WordKey {
  if (isOff(state)) return 'exchanges.price.off';
  return side === 'asker' ? 'exchanges.quote.title' : 'exchanges.page.ticket';
}

/** What the law says to somebody who buys, hires or is served, and until when. */
export function Rights({ t, locale, exchange, now }: ExchangePart) {
  const { withdrawal, askedToBegin, timeZone, state } = exchange;
  const isMoot = withdrawal.is === 'none' && withdrawal.because === 'free';
  if (isMoot || isOff(state)) return null;
  return (
    <section className="stack-2" aria-labelledby="your-rights">
      <h2 id="your-rights" className="ask-title">
        {t(exchange.side === 'asker' ? 'exchanges.page.rights' : 'exchanges.page.rights.theirs')}
      </h2>
      <p className="soft">{rightSaid({ t, locale, exchange, now })}</p>
      {withdrawal.is === 'open' && withdrawal.owes === 'share' && exchange.side === 'asker' && (
        <p className="soft">{t('exchanges.page.rights.owes-share')}</p>
      )}
      {askedToBegin && (
        <p className="soft">
          {t('exchanges.page.rights.asked-to-begin', {
            when: dayTime(askedToBegin.at, timeZone, locale),
            wording: saidOf(t, `exchanges.begin.wording.${askedToBegin.wording}`),
          })}
        </p>
      )}
    </section>
  );
}

function rightSaid({ t, locale, exchange, now }: Pick<ExchangePart, 't' | 'locale' | 'exchange' | 'now'>) {
  const { withdrawal, mode, timeZone, side, asker } = exchange;
  const kind = mode === 'rent' || mode === 'service' ? mode : 'sell';
  if (withdrawal.is === 'none') {
    const { because } = withdrawal;
    if (because === 'free') return '';
    // Nothing is sold by whoever shares a ride or lets a place: the words of a sale would be wrong.
    if (mode === 'ride' || mode === 'space') return t('exchanges.page.rights.dated');
    return because === 'private-seller'
      ? t(`exchanges.page.rights.private-seller.${kind}`)
      : t(`exchanges.page.rights.${because}`);
  }
  const { until } = withdrawal;
  const holes = { name: asker.firstName, day: until === null ? '' : day(until, locale, true) };
  if (until !== null && dayAt(now, timeZone) > until) return t(`exchanges.page.rights.over.${kind}`, holes);
  const key = until === null ? 'open' : 'open-until';
  // Whoever sells reads what the other may do.
  return t(`exchanges.page.rights.${key}.${kind}${side === 'asker' ? '' : '.owner'}`, holes);
}

const taxed: Partial<Record<ExchangePart['exchange']['mode'], WordKey>> = {
  sell: 'exchanges.page.tax.sell',
  rent: 'exchanges.page.tax.rent',
  service: 'exchanges.page.tax.service',
  space: 'exchanges.page.tax.space',
  ride: 'exchanges.page.tax.ride',
};

/** Fair information on what is owed to the tax office and to social security, wherever money changes hands. */
export function Taxes({ t, exchange }: ExchangePart) {
  const words = taxed[exchange.mode];
  if (!words || !exchange.price.cents) return null;
  const { declared } = templates[exchange.mode];
  return (
    <details className="more">
      <summary>{t('exchanges.page.tax')}</summary>
      <p className="soft">
        {t(words)} {declared !== 'never' && t(`exchanges.page.declared.${declared}`)}{' '}
        {t('exchanges.page.tax.links')}{' '}
        <a href="https://www.impots.gouv.fr" target="_blank" rel="noopener noreferrer">
          {t('exchanges.page.tax.state')}
        </a>
        {', '}
        <a href="https://www.urssaf.fr" target="_blank" rel="noopener noreferrer">
          {t('exchanges.page.tax.social')}
        </a>
      </p>
    </details>
  );
}
