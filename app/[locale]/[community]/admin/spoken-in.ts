import type { Locale } from '@/lib/ground/locale';
import { wordsOf } from '@/lib/i18n/words';

/** The words that the administrators' forms say in a browser. */
export const adminWords = (locale: Locale) =>
  wordsOf(
    locale,
    ['communities', 'listings', 'ground'],
    ['admin.', 'theme.', 'refused.', 'field.', 'action.'],
  );
