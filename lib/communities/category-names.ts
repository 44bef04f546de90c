/** How categories of two levels are called where there is room for one line. */
import type { Locale } from '@/lib/ground/locale';

type Named = { id: string; parentId: string | null; nameFr: string; nameEn: string };

export const categoryName = ({ nameFr, nameEn }: Pick<Named, 'nameFr' | 'nameEn'>, locale: Locale): string =>
  locale === 'fr' ? nameFr : nameEn;

/** « Meubles et décoration », « Meubles et décoration › Lampes ». */
export function wholeName(category: Named, all: readonly Named[], locale: Locale): string {
  const parent = all.find(({ id }) => id === category.parentId);
  const own = categoryName(category, locale);
  return parent ? `${categoryName(parent, locale)} › ${own}` : own;
}

/** The categories of a select, with the words that make us think of each. */
export const categoryChoices = (all: readonly (Named & { hints: readonly string[] })[], locale: Locale) =>
  all.map((category) => ({ id: category.id, hints: category.hints, name: wholeName(category, all, locale) }));
