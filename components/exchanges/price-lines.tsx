import { Ticket, type TicketLine } from '@/components/ui/ticket';
import type { Line, Quote } from '@/lib/exchanges/pricing';
import type { Locale } from '@/lib/ground/locale';
import { money } from '@/lib/i18n/format';
import type { Holes } from '@/lib/i18n/phrase';
import { lineSaid, type LineSayer } from '@/lib/i18n/price-line';

/** What both the words of a page and those of a client part can do. */
type Sayer = LineSayer &
  ((key: `exchanges.price.${'total' | 'deposit' | 'by-hand' | 'nothing'}`, holes?: Holes) => string);
type Priced = { t: Sayer; currency: string; locale: Locale };

export type PriceTicketProps = Priced & {
  title: string;
  quote: Quote;
  /** Minor units. NULL: none is asked for. */
  depositCents?: number | null;
  /** An offer that both have said yes to is the price. */
  isAgreed?: boolean;
  /** It did not take place: nothing is due any more. */
  isOff?: boolean;
  heading?: 'h2' | 'h3';
  children?: React.ReactNode;
};

/** What a deal costs: its lines, their sum, the deposit apart, and that it is settled by hand. */
export function PriceTicket({
  title,
  quote,
  depositCents,
  heading,
  isOff,
  children,
  ...priced
}: PriceTicketProps) {
  const { t, currency, locale } = priced;
  const total = money(quote.totalCents, currency, locale);
  return (
    <Ticket
      title={title}
      heading={heading}
      lines={[
        ...priceLines(quote.lines, priced),
        { words: t('exchanges.price.total'), amount: total, look: 'total' },
      ]}
    >
      {depositCents ? (
        <p className="more">
          {t('exchanges.price.deposit', { deposit: money(depositCents, currency, locale) })}
        </p>
      ) : null}
      {!(isOff && quote.totalCents > 0) && (
        <p className="more">
          {t(quote.totalCents > 0 ? 'exchanges.price.by-hand' : 'exchanges.price.nothing')}
        </p>
      )}
      {children}
    </Ticket>
  );
}

/** « 1 semaine × 25,00 € », « 2 jours × 5,00 € » */
export const priceLines = (lines: readonly Line[], priced: Priced & { isAgreed?: boolean }): TicketLine[] =>
  lines.map((line) => ({
    words: lineSaid(line, priced),
    amount: money(line.totalCents, priced.currency, priced.locale),
  }));
