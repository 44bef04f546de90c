export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: string): value is Locale => locales.some((locale) => locale === value);

/** The first of our languages that an Accept-Language header prefers, or the fallback. */
export function preferredLocale(acceptLanguage: string | null, fallback: Locale): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: q ? Number(q.slice(2)) || 0 : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.language).find(isLocale) ?? fallback;
}
