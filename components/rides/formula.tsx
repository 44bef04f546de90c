import { Ticket } from '@/components/ui/ticket';
import type { Locale } from '@/lib/ground/locale';
import { money, number } from '@/lib/i18n/format';
import type { Holes } from '@/lib/i18n/phrase';
import type { Formula as Sum } from '@/lib/rides/price-cap';
import type { WordKey } from '@/lib/i18n/words';

export type FormulaProps = {
  t: (key: WordKey, holes?: Holes) => string;
  locale: Locale;
  currency: string;
  formula: Sum;
  /** the day since which the scale counts, in words, and where it is published */
  scale: { since: string; source: string; url: string };
  isStraight: boolean;
  heading?: 'h2' | 'h3';
};

/** The cap, line by line, with the scale that it is made with. */
export function Formula({ t, locale, currency, formula, scale, isStraight, heading }: FormulaProps) {
  const { metres, perKm, isElectric, wayCents, tollsCents, parkingCents, totalCents, people, capCents } =
    formula;
  const amount = (cents: number) => money(cents, currency, locale);
  const way = { km: kilometres(metres, locale), rate: rateOf(perKm, locale) };
  const isMore = tollsCents > 0 || parkingCents > 0;
  return (
    <Ticket
      title={t('rides.formula.title')}
      heading={heading}
      lines={[
        {
          words: t(isElectric ? 'rides.formula.way-electric' : 'rides.formula.way', way),
          amount: amount(wayCents),
        },
        ...(tollsCents > 0 ? [{ words: t('rides.formula.tolls'), amount: amount(tollsCents) }] : []),
        ...(parkingCents > 0 ? [{ words: t('rides.formula.parking'), amount: amount(parkingCents) }] : []),
        ...(isMore
          ? [{ words: t('rides.formula.total'), amount: amount(totalCents), look: 'sub' as const }]
          : []),
        {
          words: t('rides.formula.people', {
            count: people,
            seats: t('rides.formula.seats', { count: people - 1 }),
          }),
          amount: `÷ ${people}`,
        },
        { words: t('rides.formula.cap'), amount: amount(capCents), look: 'total' },
      ]}
    >
      <p className="more">
        {t('rides.formula.source', { date: scale.since, source: scale.source })}{' '}
        {t(isStraight ? 'rides.formula.straight' : 'rides.formula.routing')}
      </p>
    </Ticket>
  );
}

/** « 35,2 km » */
export const kilometres = (metres: number, locale: Locale): string =>
  `${number(Math.round(metres / 100) / 10, locale)}\u00a0km`;

/** « 0,636 € »: a rate has thousandths, which amounts have not. */
const rateOf = (thousandths: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 3,
  }).format(thousandths / 1000);
