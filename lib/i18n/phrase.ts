import type { Locale } from '@/lib/ground/locale';

/** A sentence with named holes, or one for each plural form of `count` that the language has. */
export type Phrase = string | { readonly one: string; readonly other: string };
export type Holes = Readonly<Record<string, string | number>>;

const intl: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };
export const intlTag = (locale: Locale): string => intl[locale];

const numbers: Record<Locale, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr-FR'),
  en: new Intl.NumberFormat('en-GB'),
};

/** « 1 234,5 » / “1,234.5” */
export const number = (value: number, locale: Locale): string => numbers[locale].format(value);

const pluralRules: Record<Locale, Intl.PluralRules> = {
  fr: new Intl.PluralRules('fr-FR'),
  en: new Intl.PluralRules('en-GB'),
};

/** Where French drops the e: « le code d’Amina », « les mots qu’Inès écrit ». */
const vowelFirst = /^[aeiouàâäéèêëîïôöùûüœæ]/i;

/** The sentence said: the plural chosen by `holes.count`, numbers written as the language does, holes filled. */
export function say(phrase: Phrase, locale: Locale, holes: Holes = {}): string {
  const text = typeof phrase === 'string' ? phrase : phrase[pluralForm(locale, holes['count'])];
  if (!text.includes('{')) return text;
  return text.replace(/(\b(?:d|qu)e )?\{(\w+)\}/gi, (whole, before: string | undefined, name: string) => {
    const value = holes[name];
    if (value === undefined) return whole;
    const said = typeof value === 'number' ? number(value, locale) : value;
    if (!before) return said;
    return locale === 'fr' && vowelFirst.test(said) ? `${before.slice(0, -2)}’${said}` : before + said;
  });
}

function pluralForm(locale: Locale, count: string | number | undefined): 'one' | 'other' {
  return pluralRules[locale].select(Number(count ?? 0)) === 'one' ? 'one' : 'other';
}
