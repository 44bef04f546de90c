import type { Metadata } from 'next';
import { PrintButton } from '@/components/listings/print-button';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import type { Proof } from '@/lib/exchanges/vocabulary';
import type { Locale } from '@/lib/ground/locale';
import { dateSpan } from '@/lib/i18n/format';
import { words, type WordKey, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404 } from '@/lib/web/visit';
import { readPaper } from '../paper';
import { codeAddress, QrPicture } from '../qr-picture';

type Props = { params: Promise<{ locale: string; community: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('exchanges.slip.title'), robots: { index: false } };
}

/** Codes on paper, for whoever comes without a telephone or to where there is no network. */
export default async function SlipPage({ params }: Props) {
  const { t, locale, community, paper, id } = await readPaper(await params, 'slip');
  const mine = paper.side === 'owner' ? paper.lender : paper.borrower;
  const other = paper.side === 'owner' ? paper.borrower : paper.lender;
  const moments = (['hand-over', 'return', 'boarding'] as const).filter((moment) => paper.codes[moment]);
  return (
    <div className="narrow page-top stack-6">
      <div className="row between no-print">
        <BackLink href={paths.exchange(locale, community.slug, id)} words={t('exchanges.slip.back')} />
        {moments.length > 0 && <PrintButton words={t('exchanges.slip.print')} />}
      </div>
      <article className="paper stack-6">
        <header className="stack-2">
          <p className="soft">{t('exchanges.agreement.made-with', { community: paper.community })}</p>
          <h1>{t('exchanges.slip.title')}</h1>
          <p>
            <strong>{paper.thing}</strong>
            {paper.days && ` · ${dateSpan(paper.days, locale)}`}
          </p>
          <p>{t('exchanges.slip.how', { mine, other })}</p>
        </header>
        {moments.length === 0 && <Notice>{t('exchanges.slip.none')}</Notice>}
        {moments.map((moment) => (
          <OneCode
            key={moment}
            t={t}
            locale={locale}
            community={community.slug}
            id={id}
            moment={moment}
            code={paper.codes[moment] ?? ''}
            isSwap={paper.mode === 'swap'}
          />
        ))}
      </article>
    </div>
  );
}

type CodeProps = {
  t: Words;
  locale: Locale;
  community: string;
  id: string;
  moment: Proof;
  code: string;
  isSwap: boolean;
};

const codeWords = (moment: Proof, isSwap: boolean): WordKey =>
  isSwap && moment !== 'boarding'
    ? `exchanges.agreement.code.swap.${moment}`
    : `exchanges.agreement.code.${moment}`;

function OneCode({ t, locale, community, id, moment, code, isSwap }: CodeProps) {
  const address = codeAddress(locale, community, id, code);
  return (
    <section className="slip" aria-labelledby={`slip-${moment}`}>
      <QrPicture address={address} label={t('exchanges.page.qr')} />
      <div className="stack-2">
        <h2 id={`slip-${moment}`}>{t(codeWords(moment, isSwap))}</h2>
        <p className="own-digits">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
        <p>{t('exchanges.agreement.code.hint')}</p>
        <p className="address">{address}</p>
      </div>
    </section>
  );
}
