import { Go } from '@/components/ui/go';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import type { Proof } from '@/lib/exchanges/vocabulary';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { codeAddress, QrPicture } from './qr-picture';

type Props = {
  t: Words;
  locale: Locale;
  community: string;
  exchange: ExchangePage;
  moment: Proof;
  isFirst: boolean;
};

/** My own code, to show: big digits, a picture to scan, and the way to paper. */
export async function OwnCode({ t, locale, community, exchange, moment, isFirst }: Props) {
  const code = exchange.codes[moment];
  if (!code) return null;
  const name = exchange.other.firstName;
  const picture = (
    <QrPicture address={codeAddress(locale, community, exchange.id, code)} label={t('exchanges.page.qr')} />
  );
  return (
    <section className="own-code stack-2" aria-labelledby={`code-${moment}`}>
      <h3 id={`code-${moment}`}>{t('exchanges.page.own-code', { name })}</h3>
      <p className="own-digits">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
      {isFirst ? (
        picture
      ) : (
        <details className="more">
          <summary>{t('exchanges.page.show-qr')}</summary>
          {picture}
        </details>
      )}
      <p className="soft">
        {t(`exchanges.page.own-code.hint.${exchange.mode === 'swap' ? 'swap' : moment}`, { name })}
      </p>
      <p className="no-print">
        <Go href={paths.slip(locale, community, exchange.id)}>{t('exchanges.page.slip')}</Go>
      </p>
    </section>
  );
}
