import type { Locale } from '@/lib/ground/locale';
import { intlTag } from '@/lib/i18n/phrase';
import { spokenLanguages } from '@/lib/members/input';

/** « français », « English »: languages that people speak, in the page's language. */
export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(intlTag(locale), { type: 'language' }).of(code) ?? code;
}

export const languageOptions = (locale: Locale): { value: string; label: string }[] =>
  spokenLanguages.map((code) => ({ value: code, label: languageName(code, locale) }));
