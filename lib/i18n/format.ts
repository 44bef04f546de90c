import type { Locale } from '@/lib/ground/locale';
import type { Day, Days } from '@/lib/ground/period';
import { intlTag, number } from './phrase';

export { number };

/** Making a formatter takes longer than a hundred uses of it: each is kept. */
const kept = new Map<string, Intl.DateTimeFormat>();

function dates(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = kept.get(key) ?? new Intl.DateTimeFormat(intlTag(locale), options);
  kept.set(key, known);
  return known;
}

const amounts = new Map<string, Intl.NumberFormat>();

function amountsIn(locale: Locale, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`;
  const known =
    amounts.get(key) ??
    new Intl.NumberFormat(intlTag(locale), {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  amounts.set(key, known);
  return known;
}

/** French counts the first of a month as « 1er ». */
const firsts = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/gu, '$11er') : text;

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);
const inUtc = { timeZone: 'UTC' } as const;
const dayAndMonth = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** « 10,00 € » from minor units; no decimals when `whole` and there are none. */
export function money(cents: number, currency: string, locale: Locale, whole = false): string {
  const digits = whole && cents % 100 === 0 ? 0 : 2;
  return amountsIn(locale, currency, digits).format(cents / 100);
}

/** « € » for EUR, as the language writes it. */
export const signOf = (currency: string, locale: Locale): string =>
  amountsIn(locale, currency, 2)
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** « samedi 28 novembre », with the year when asked for. */
export const day = (value: Day, locale: Locale, withYear = false): string =>
  firsts(
    dates(locale, { ...inUtc, ...dayAndMonth, ...(withYear ? { year: 'numeric' } : {}) }).format(noon(value)),
    locale,
  );

/** « 28 nov. » */
export const shortDay = (value: Day, locale: Locale): string =>
  firsts(dates(locale, { ...inUtc, day: 'numeric', month: 'short' }).format(noon(value)), locale);

/** « novembre 2026 » */
export const month = (value: Day, locale: Locale): string =>
  dates(locale, { ...inUtc, month: 'long', year: 'numeric' }).format(noon(value));

/** « lun. », or « lundi » where it is `long` */
export const weekday = (value: Day, locale: Locale, length: 'short' | 'long'): string =>
  dates(locale, { ...inUtc, weekday: length }).format(noon(value));

/** « nov. » */
export const shortMonth = (value: Day, locale: Locale): string =>
  dates(locale, { ...inUtc, month: 'short' }).format(noon(value));

/** « vendredi 27 – samedi 28 novembre »; equal ends are one day. The thin spaces that some browsers put and others do not are plain. */
export function dateSpan(span: Days, locale: Locale): string {
  if (span.from === span.to) return day(span.from, locale);
  const said = dates(locale, { ...inUtc, ...dayAndMonth }).formatRange(noon(span.from), noon(span.to));
  return firsts(said.replaceAll('\u2009', ' '), locale);
}

/** « lundi 23 novembre à 7 h 50 » / “Monday 23 November at 07:50” */
export function dayTime(at: Date, timeZone: string, locale: Locale): string {
  const date = firsts(dates(locale, { timeZone, ...dayAndMonth }).format(at), locale);
  return locale === 'fr'
    ? `${date} à ${time(at, timeZone, locale)}`
    : `${date} at ${time(at, timeZone, locale)}`;
}

/** « lundi 23 novembre de 10 h à 12 h » / “Monday 23 November from 10:00 to 12:00”; past midnight, with both days. */
export function hourSpan(from: Date, to: Date, timeZone: string, locale: Locale): string {
  const [first, last] = [from, to].map((at) =>
    firsts(dates(locale, { timeZone, ...dayAndMonth }).format(at), locale),
  );
  const [begins, ends] = [time(from, timeZone, locale), time(to, timeZone, locale)];
  if (first === last)
    return locale === 'fr' ? `${first} de ${begins} à ${ends}` : `${first} from ${begins} to ${ends}`;
  return locale === 'fr'
    ? `du ${first} à ${begins} au ${last} à ${ends}`
    : `from ${first} at ${begins} to ${last} at ${ends}`;
}

/** « 7 h 50 » / “07:50” */
export function time(at: Date, timeZone: string, locale: Locale): string {
  const parts = dates('en', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    at,
  );
  const hour = parts.find((p) => p.type === 'hour')?.value ?? '00';
  const minute = parts.find((p) => p.type === 'minute')?.value ?? '00';
  if (locale === 'en') return `${hour}:${minute}`;
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** « 400 m », « 1,2 km »: rounded as coarsely as blurred points deserve. */
export function distance(meters: number, locale: Locale): string {
  if (meters < 950) return `${Math.max(100, Math.round(meters / 100) * 100)}\u00a0m`;
  const km = meters < 10_000 ? Math.round(meters / 100) / 10 : Math.round(meters / 1000);
  return `${number(km, locale)}\u00a0km`;
}
