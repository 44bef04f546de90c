import type { Metadata } from 'next';
import { PrintButton } from '@/components/listings/print-button';
import { BackLink } from '@/components/ui/back-link';
import { Facts } from '@/components/ui/facts';
import type { Agreement } from '@/lib/exchanges/agreement';
import type { Locale } from '@/lib/ground/locale';
import { dayAt } from '@/lib/ground/period';
import { dateSpan, day, dayTime, hourSpan, money, number } from '@/lib/i18n/format';
import { lineSaid } from '@/lib/i18n/price-line';
import { words, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404 } from '@/lib/web/visit';
import { readPaper } from '../paper';

type Props = { params: Promise<{ locale: string; community: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('exchanges.agreement.tab'), robots: { index: false } };
}

/** The two sides' agreement on one sheet, to print and to sign. */
export default async function AgreementPage({ params }: Props) {
  const { t, locale, community, paper, id } = await readPaper(await params, 'agreement');
  const agreedOn = paper.agreedAt && day(dayAt(paper.agreedAt, paper.timeZone), locale, true);
  return (
    <div className="narrow page-top stack-6">
      <div className="row between no-print">
        <BackLink href={paths.exchange(locale, community.slug, id)} words={t('exchanges.slip.back')} />
        <PrintButton words={t('exchanges.agreement.print')} />
      </div>
      <article className="paper stack-6">
        <header className="stack-2">
          <p className="soft">{t('exchanges.agreement.made-with', { community: paper.community })}</p>
          <h1>{t(`exchanges.agreement.title.${paper.mode}`)}</h1>
          {lawOf(t, paper.mode) && <p>{lawOf(t, paper.mode)}</p>}
        </header>
        <Parties t={t} paper={paper} />
        <Deal t={t} locale={locale} paper={paper} />
        <section className="stack-2" aria-labelledby="rules">
          <h2 id="rules">{t('exchanges.agreement.rules')}</h2>
          <ol className="rules">
            {paper.rules.map((rule) => (
              <li key={rule}>{t(`exchanges.agreement.rule.${rule}`)}</li>
            ))}
          </ol>
        </section>
        <Signatures t={t} paper={paper} moment={isMeeting(paper) ? 'done' : 'hand-over'} />
        {comesBack(paper) && <Signatures t={t} paper={paper} moment="return" />}
        <p className="soft small">
          {agreedOn && t('exchanges.agreement.agreed', { date: agreedOn })} ·{' '}
          {t('exchanges.agreement.printed', { date: dayTime(paper.printedAt, paper.timeZone, locale) })}
        </p>
      </article>
    </div>
  );
}

const comesBack = ({ mode }: Agreement): boolean => mode === 'lend' || mode === 'rent';
/** Nothing changes hands: there is one moment to sign at. */
const isMeeting = ({ mode }: Agreement): boolean => mode === 'service' || mode === 'space' || mode === 'ride';

/** What the law calls it; empty where the rules below say all. */
function lawOf(t: Words, mode: Agreement['mode']): string {
  if (mode === 'lend') return t('exchanges.agreement.law');
  return mode === 'give' || mode === 'rent' || mode === 'sell' || mode === 'swap'
    ? t(`exchanges.agreement.law.${mode}`)
    : '';
}

const Parties = ({ t, paper }: { t: Words; paper: Agreement }) => (
  <div className="grid-2">
    <p>
      {t(`exchanges.agreement.lender.${paper.mode}`)} <strong>{paper.lender}</strong>
    </p>
    <p>
      {t(`exchanges.agreement.borrower.${paper.mode}`)} <strong>{paper.borrower}</strong>
    </p>
  </div>
);

function Deal({ t, locale, paper }: { t: Words; locale: Locale; paper: Agreement }) {
  const { currency, days, slot, price, depositCents, settledAt, timeZone } = paper;
  const value =
    paper.valueCents === null
      ? t('exchanges.agreement.value.unknown')
      : money(paper.valueCents, currency, locale);
  const when = slot && hourSpan(slot.startsAt, slot.endsAt, timeZone, locale);
  return (
    <Facts
      facts={[
        {
          name: t(isMeeting(paper) ? 'exchanges.agreement.about' : 'exchanges.agreement.thing'),
          value: paper.thing,
        },
        paper.otherThing !== null &&
          paper.mode === 'swap' && { name: t('exchanges.agreement.other-thing'), value: paper.otherThing },
        paper.units > 1 && {
          name: t('listings.page.units'),
          value: t('exchanges.agreement.units', { count: paper.units }),
        },
        paper.condition && {
          name: t('exchanges.agreement.condition'),
          value: t(`listings.page.condition.${paper.condition}`),
        },
        days && { name: t('exchanges.agreement.when'), value: dateSpan(days, locale) },
        !days && when !== null && { name: t('exchanges.agreement.when'), value: when },
        {
          name: t(isMeeting(paper) ? 'exchanges.agreement.place.meeting' : 'exchanges.agreement.place'),
          value: paper.meetingPlace || paper.commune,
        },
        paper.purpose !== '' && { name: t('exchanges.agreement.purpose'), value: paper.purpose },
        paper.persons !== null && {
          name: t('exchanges.agreement.persons'),
          value: number(paper.persons, locale),
        },
        comesBack(paper) && { name: t('exchanges.agreement.value'), value },
        ...price.lines
          .filter(({ of }) => of !== 'free')
          .map((line) => ({
            name: lineSaid(line, { t, currency, locale, isAgreed: true }),
            value: money(line.totalCents, currency, locale),
          })),
        { name: t('exchanges.agreement.price'), value: money(price.cents ?? 0, currency, locale) },
        Boolean(depositCents) && {
          name: t('exchanges.agreement.deposit'),
          value: money(depositCents ?? 0, currency, locale),
        },
        settledAt && {
          name: t('exchanges.agreement.settled'),
          value: dayTime(settledAt, timeZone, locale),
        },
      ]}
    />
  );
}

function Signatures({
  t,
  paper,
  moment,
}: {
  t: Words;
  paper: Agreement;
  moment: 'hand-over' | 'return' | 'done';
}) {
  return (
    <section aria-labelledby={`sign-${moment}`} className="stack-2">
      <h2 id={`sign-${moment}`}>{t(`exchanges.agreement.sign.${moment}`)}</h2>
      <div className="grid-2 signatures">
        {[paper.lender, paper.borrower].map((name) => (
          <p key={name}>
            <strong>{name}</strong>
            <span className="soft">{t('exchanges.agreement.sign.date')}</span>
          </p>
        ))}
      </div>
      {paper.mode !== 'service' && paper.mode !== 'ride' && (
        <p className="dots">{t('exchanges.agreement.sign.condition')}</p>
      )}
    </section>
  );
}
