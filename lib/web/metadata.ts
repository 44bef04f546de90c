import type { Metadata } from 'next';
import { settings } from '@/lib/gateways/settings';
import { locales, type Locale } from '@/lib/ground/locale';

/** Canonical address and the other languages of a page, with its card for social networks. */
export function alternates(locale: Locale, at: (locale: Locale) => string): Metadata {
  const base = settings().appUrl;
  const languages = Object.fromEntries(locales.map((each) => [each, base + at(each)]));
  return {
    metadataBase: new URL(base),
    alternates: { canonical: base + at(locale), languages: { ...languages, 'x-default': base + at('fr') } },
    openGraph: {
      url: base + at(locale),
      siteName: 'CoCoTe',
      locale: locale === 'fr' ? 'fr_FR' : 'en_GB',
      alternateLocale: locale === 'fr' ? 'en_GB' : 'fr_FR',
      type: 'website',
    },
  };
}
