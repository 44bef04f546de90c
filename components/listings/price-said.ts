import type { Locale } from '@/lib/ground/locale';
import { money } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';

/** What a listing asks for, in minor units. Null: it has no such price. */
export type Priced = {
  subject: 'good' | 'service' | 'ride' | 'space';
  mode: 'give' | 'lend' | 'swap' | 'rent' | 'sell';
  direction: 'offer' | 'request';
  priceUnit: 'item' | 'hour' | 'day' | 'night' | 'week' | 'seat' | 'month' | null;
  priceCents: number | null;
  hourCents: number | null;
  dayCents: number | null;
  weekCents: number | null;
};

/** « Gratuit », « 12 € », « 3 € par place », « 2 € / heure, 5 € / jour »: the same line on a card and on the page. */
export function priceSaid(t: Words, locale: Locale, currency: string, priced: Priced): string {
  const { mode, direction, priceUnit } = priced;
  if (direction === 'request') return t('listings.price.request');
  if (mode === 'swap') return t('listings.price.swap');
  const said = (cents: number | null, unit: NonNullable<Priced['priceUnit']> | 'task'): string[] =>
    cents === null || cents === 0
      ? []
      : [t(`listings.price.${unit}`, { amount: money(cents, currency, locale, true) })];
  const main =
    priceUnit === 'month' || priceUnit === 'night' || priceUnit === 'seat' ? priceUnit : itemOf(priced);
  const prices = [
    ...said(priced.priceCents, main),
    ...said(priced.hourCents, 'hour'),
    ...said(priced.dayCents, 'day'),
    ...said(priced.weekCents, 'week'),
  ];
  return prices.length > 0 ? prices.join(', ') : t('listings.price.free');
}

/** What one price is for where it has no length: a thing, a seat, or the whole of a task. */
const itemOf = ({ subject }: Priced): 'item' | 'seat' | 'task' =>
  subject === 'ride' ? 'seat' : subject === 'service' ? 'task' : 'item';
