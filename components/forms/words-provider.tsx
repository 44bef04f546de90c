'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Locale } from '@/lib/ground/locale';
import { say, type Holes, type Phrase } from '@/lib/i18n/phrase';

type Book = { locale: Locale; words: Readonly<Record<string, Phrase>> };
export type Said = {
  locale: Locale;
  t: (key: string, holes?: Holes) => string;
  has: (key: string) => boolean;
};

const Words = createContext<Book>({ locale: 'fr', words: {} });

/** Hands client components the sentences that they say, in the page's language. */
export function WordsProvider({ locale, words, children }: Book & { children: ReactNode }) {
  const book = useMemo(() => ({ locale, words }), [locale, words]);
  return <Words value={book}>{children}</Words>;
}

/** `t('listings.count', { count: 3 })`; a key that was not handed over is said as itself. */
export function useWords(): Said {
  const { locale, words } = useContext(Words);
  return useMemo(
    () => ({
      locale,
      t: (key, holes) => say(words[key] ?? key, locale, holes),
      has: (key) => key in words,
    }),
    [locale, words],
  );
}
