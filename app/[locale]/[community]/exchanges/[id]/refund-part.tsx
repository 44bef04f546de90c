import { DeedForm } from '@/components/forms/deed';
import { Notice } from '@/components/ui/notice';
import { dayTime, money } from '@/lib/i18n/format';
import { sayMoneyIsBack } from '../actions';
import type { ExchangePart } from './part';

/** What is to be given back of a deal that is off, to whom and by whom, until the owner says that it was. */
export function RefundPart({ t, locale, community, exchange }: ExchangePart) {
  const { refund, side, other, currency, timeZone } = exchange;
  if (!refund || side === 'moderator') return null;
  const holes = {
    name: other.firstName,
    amount: money(refund.cents, currency, locale),
    when: refund.at ? dayTime(refund.at, timeZone, locale) : '',
  };
  return (
    <div className="stack mt4">
      <Notice look={refund.is === 'given' ? undefined : 'warn'}>
        {t(`exchanges.refund.${refund.is}.${side}`, holes)}
      </Notice>
      {side === 'owner' && refund.is !== 'given' && (
        <DeedForm
          deed={sayMoneyIsBack.bind(null, community.slug)}
          fixed={{ exchangeId: exchange.id }}
          bricks={['exchanges']}
          button={t('exchanges.refund.do')}
        >
          <p className="soft">{t('exchanges.refund.then', holes)}</p>
        </DeedForm>
      )}
    </div>
  );
}
