import { categoryName } from '@/lib/communities/category-names';
import type { Locale } from '@/lib/ground/locale';
import { parseDay, type Day } from '@/lib/ground/period';
import { day, number } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import type { AnswerRange } from '@/lib/listings/search-answers';
import type { SearchFilter, SearchWish } from '@/lib/listings/search-wish';
import type { SearchField, SearchProps } from './search-props';

type Known = Pick<SearchProps, 'locale' | 'categories' | 'fields'>;

/** A filter that is on, in words. */
export function nameOf(t: Words, wish: SearchWish, filter: SearchFilter, known: Known): string {
  if (isAnswer(filter)) return answerSaid(t, wish, filter.slice(2), known);
  const { locale, categories } = known;
  const daySaid = (value: Day | undefined) => (value ? day(value, locale) : '');
  switch (filter) {
    case 'kind':
      return t(`listings.search.kind.${wish.kind ?? 'lend'}`);
    case 'subject':
      return t(`listings.search.subject.${wish.subject ?? 'good'}`);
    case 'mode':
      return t(`listings.card.${wish.mode ?? 'lend'}`);
    case 'direction':
      return t(`listings.search.direction.${wish.direction ?? 'offer'}`);
    case 'theme':
      return t(`communities.theme.${wish.theme ?? 'exchange'}`);
    case 'category': {
      const shelf = categories.find(({ slug }) => slug === wish.category);
      return shelf ? categoryName(shelf, locale) : (wish.category ?? '');
    }
    case 'radius':
      return t('listings.search.radius', { km: wish.radius ?? 0 });
    case 'cost':
      return t('listings.search.cost.free');
    case 'most':
      return t('listings.search.up-to', { amount: wish.most ?? 0 });
    case 'free':
      return t('listings.search.free.today');
    case 'from':
      return t('listings.search.from-day', { day: daySaid(wish.from) });
    case 'to':
      return t('listings.search.to-day', { day: daySaid(wish.to) });
    case 'start':
      return t('rides.search.from-place', { place: wish.start });
    case 'end':
      return t('rides.search.to-place', { place: wish.end });
    case 'day':
      return daySaid(wish.day);
    case 'luggage':
      return t(`rides.search.luggage.${wish.luggage ?? 'small'}`);
    case 'pets':
    case 'accessible':
    case 'childseat':
    case 'smokefree':
    case 'women':
      return t(`rides.search.${filter}`);
  }
}

type AnswerFilter = Extract<SearchFilter, `f.${string}`>;
const isAnswer = (filter: SearchFilter): filter is AnswerFilter => filter.startsWith('f.');

function answerSaid(t: Words, wish: SearchWish, key: string, { locale, fields }: Known): string {
  const field = fields.find((one) => one.key === key);
  const said = [valueSaid(field, wish.answers[key], locale), rangeSaid(t, wish.ranges[key], locale)];
  return [field?.label, ...said].filter(Boolean).join(' · ');
}

function valueSaid(field: SearchField | undefined, value: string | undefined, locale: Locale) {
  if (value === undefined) return undefined;
  return field?.options.find((option) => option.value === value)?.label ?? placeSaid(value, locale);
}

/** « de 20 à 60 », « du 24 nov. 2026 », « jusqu’à 60 ». */
function rangeSaid(t: Words, range: AnswerRange | undefined, locale: Locale): string | undefined {
  if (!range) return undefined;
  const { from, to } = range;
  const asked = parseDay(from ?? to ?? '') ? 'day' : 'number';
  if (from === to && from !== undefined) return placeSaid(from, locale);
  const ends = { from: placeSaid(from ?? '', locale), to: placeSaid(to ?? '', locale) };
  if (from && to) return t(`listings.search.range.${asked}`, ends);
  return from ? t(`listings.search.range.${asked}-from`, ends) : t(`listings.search.range.${asked}-to`, ends);
}

/** A number or a day as it is read; anything else as it was typed. */
function placeSaid(value: string, locale: Locale): string {
  const asDay = parseDay(value);
  if (asDay) return day(asDay, locale, true);
  return /^-?\d+(\.\d+)?$/.test(value) ? number(Number(value), locale) : value;
}
