import { Ticket, type TicketLine } from '@/components/ui/ticket';
import type { Line, Quote } from '@/lib/exchanges/pricing';
import type { Locale } from '@/lib/ground/locale';
import { money } from '@/lib/i18n/format';
import type { Holes } from '@/lib/i18n/phrase';

/** What both the words of a page and those of a client part can do. */
export type Sayer = (key: `exchanges.price.${PriceKey}`, holes?: Holes) => string;
type PriceKey =
  | `line.${Line['of'] | 'item.single' | 'task.single' | 'hour.part' | 'agreed' | 'units'}`
  | 'total'
  | 'deposit'
  | 'by-hand'
  | 'nothing';

type Priced = { t: Sayer; currency: string; locale: Locale };

export type PriceTicketProps = Priced & {
  title: string;
  quote: Quote;
  /** Minor units. NULL: none is asked for. */
  depositCents?: number | null;
  /** An offer that both have said yes to is the price. */
  isAgreed?: boolean;
  heading?: 'h2' | 'h3';
  children?: React.ReactNode;
};

/** What a deal costs: its lines, their sum, the deposit apart, and that it is settled by hand. */
export function PriceTicket({ title, quote, depositCents, heading, children, ...priced }: PriceTicketProps) {
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
      <p className="more">
        {t(quote.totalCents > 0 ? 'exchanges.price.by-hand' : 'exchanges.price.nothing')}
      </p>
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

export function lineSaid(line: Line, { t, currency, locale, isAgreed }: Priced & { isAgreed?: boolean }) {
  const { of, count, units } = line;
  const price = money(line.unitCents, currency, locale);
  switch (of) {
    case 'free':
      return t('exchanges.price.line.free');
    case 'offer':
      return t(isAgreed ? 'exchanges.price.line.agreed' : 'exchanges.price.line.offer');
    case 'item':
    case 'task':
      return units > 1
        ? t(`exchanges.price.line.${of}`, { count: units, price })
        : t(`exchanges.price.line.${of}.single`);
    case 'seat':
      return t('exchanges.price.line.seat', { count: units, price });
    case 'hour':
    case 'day':
    case 'night':
    case 'week':
    case 'month': {
      const one = Number.isInteger(count)
        ? t(`exchanges.price.line.${of}`, { count, price })
        : t('exchanges.price.line.hour.part', { time: hoursSaid(count), price });
      return units > 1 ? t('exchanges.price.line.units', { units, line: one }) : one;
    }
  }
}

/** « 1 h 30 », « 20 min » */
function hoursSaid(hours: number): string {
  const minutes = Math.round(hours * 60);
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (whole === 0) return `${rest}\u00a0min`;
  return `${whole}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}
