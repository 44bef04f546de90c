/** A line of a price in words: « 1 semaine × 25,00 € », the same on a page, on paper and in a mail. */
import type { Locale } from '@/lib/ground/locale';
import { money } from './format';
import type { Holes } from './phrase';

type PricedBy =
  | ('item' | 'hour' | 'day' | 'night' | 'week' | 'month' | 'seat' | 'task' | 'offer')
  | ('free' | 'association');
/** `units` things, each for `count` times what the price is for, minor units. */
type Line = { of: PricedBy; count: number; units: number; unitCents: number };
type LineKey = PricedBy | 'item.single' | 'task.single' | 'hour.part' | 'agreed' | 'units';
export type LineSayer = (key: `exchanges.price.line.${LineKey}`, holes?: Holes) => string;

type Said = { t: LineSayer; currency: string; locale: Locale; isAgreed?: boolean };

/** An offer that both have said yes to is the price. */
export function lineSaid(line: Line, { t, currency, locale, isAgreed }: Said): string {
  const { of, count, units } = line;
  const price = money(line.unitCents, currency, locale);
  switch (of) {
    case 'free':
    case 'association':
      return t(`exchanges.price.line.${of}`);
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
