import type { KindChoice } from '@/components/listings/post/kind-form';
import type { ListingType } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import { hasWords, type Words } from '@/lib/i18n/words';

/** The kinds that a community has open, as tiles. */
export const kindsIn = (t: Words, locale: Locale, types: readonly ListingType[]): KindChoice[] =>
  types
    .filter(({ isOpen, direction }) => isOpen && direction === 'offer')
    .map((type) => ({
      typeId: type.id,
      mode: type.mode,
      label: labelOf(t, locale, type),
      hint: hintOf(t, type),
    }));

/** Goods are what a community begins with: one verb says enough. */
function labelOf(t: Words, locale: Locale, { mode, subject, labelFr, labelEn }: ListingType): string {
  const key = `listings.post.kind.${mode}`;
  if (subject === 'good' && hasWords(key)) return t(key);
  return locale === 'fr' ? labelFr : labelEn;
}

function hintOf(t: Words, { mode, subject }: ListingType): string | undefined {
  const key = `listings.post.kind.${mode}-hint`;
  return subject === 'good' && hasWords(key) ? t(key) : undefined;
}
