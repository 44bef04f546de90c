import { toString as qr } from 'qrcode';
import { Go } from '@/components/ui/go';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import { settings } from '@/lib/gateways/settings';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';

type Props = { t: Words; locale: Locale; community: string; exchange: ExchangePage; moment: 'hand-over' | 'return' };

/** What the other side scans with any camera: this page's address with the code in it. */
export const codeAddress = (locale: Locale, community: string, exchangeId: string, code: string): string =>
  settings().appUrl + paths.exchange(locale, community, exchangeId, { code });

/** My own code, to show: big digits, a picture to scan, and the way to paper. */
export async function OwnCode({ t, locale, community, exchange, moment }: Props) {
  const code = exchange.codes[moment];
  if (!code) return null;
  const picture = await qr(codeAddress(locale, community, exchange.id, code), { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
  return (
    <section className="own-code stack-2" aria-labelledby={`code-${moment}`}>
      <h3 id={`code-${moment}`}>{t('exchanges.page.own-code')}</h3>
      <p className="digits num">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
      <details className="more">
        <summary>{t('exchanges.page.show-qr')}</summary>
        <div className="qr" role="img" aria-label={t('exchanges.page.qr')} dangerouslySetInnerHTML={{ __html: picture }} />
      </details>
      <p className="soft">
        {t('exchanges.page.own-code.hint', { name: exchange.other.firstName })}{' '}
        <Go href={paths.slip(locale, community, exchange.id)}>{t('exchanges.page.slip')}</Go>
      </p>
    </section>
  );
}
