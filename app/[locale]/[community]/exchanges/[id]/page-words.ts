import { isOpen, type ExchangeState } from '@/lib/exchanges/states';
import type { Locale } from '@/lib/ground/locale';
import { wordsOf, type WordBook } from '@/lib/i18n/words';

/** What the forms of the page may come to say: of photos and of blocking, only what those two can be refused for. */
export function pageWords(locale: Locale, state: ExchangeState, hasThread: boolean): WordBook {
  return {
    ...wordsOf(
      locale,
      ['exchanges', 'messages', 'reviews', 'ground'],
      [
        'refused.',
        'field.',
        ...(isOpen(state) ? ['scan.', 'report.'] : []),
        ...(hasThread ? ['live.', 'warning.', 'quick.label'] : []),
      ],
    ),
    ...wordsOf(locale, ['listings'], ['refused.photo-', 'refused.too-many-photos']),
    ...wordsOf(locale, ['members'], ['refused.no-such-', 'refused.yourself']),
  };
}
