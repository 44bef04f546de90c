'use client';

import { usePathname } from 'next/navigation';

/** The same page in the other language. Without JavaScript it leads to that language's first page. */
export function LanguageLink({ to, words, label }: { to: string; words: string; label: string }) {
  const here = usePathname();
  const rest = here?.replace(/^\/[a-z]{2}(?=\/|$)/, '') ?? '';
  return (
    <a className="plain" href={`/${to}${rest}`} lang={to} hrefLang={to} aria-label={label}>
      {words}
    </a>
  );
}
