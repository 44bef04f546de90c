import type { ListingField } from '@/lib/communities/field-kinds';
import type { Locale } from '@/lib/ground/locale';
import { toDay } from '@/lib/ground/period';
import { day, number } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import type { FieldAnswer } from '@/lib/listings/fields';

/** An answer to one of the community's own questions, in words. */
export function answerSaid(t: Words, locale: Locale, field: ListingField, answer: FieldAnswer): string {
  const named = (key: string): string => {
    const option = field.options.find((each) => each.key === key);
    return (locale === 'fr' ? option?.fr : option?.en) ?? key;
  };
  if (typeof answer === 'boolean') return t(answer ? 'listings.answer.yes' : 'listings.answer.no');
  if (typeof answer === 'number') return number(answer, locale);
  if (Array.isArray(answer)) return answer.map(named).join(', ');
  if (field.kind === 'date') return day(toDay(answer), locale, true);
  return field.kind === 'choice' ? named(answer) : answer;
}
