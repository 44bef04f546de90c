import type { KindChoice } from '@/components/listings/post/kind-form';
import { kindPicture, type Kind } from '@/components/listings/kind-said';
import type { KindName } from '@/components/ui/pictures';
import type { ListingType } from '@/lib/communities/queries';
import { subjects, templates } from '@/lib/communities/templates';
import type { Locale } from '@/lib/ground/locale';
import { hasWords, type Words } from '@/lib/i18n/words';

/** The first question: a thing, a service, a ride, a space, or something that one looks for. */
export const groups = [...subjects, 'request'] as const;
export type Group = (typeof groups)[number];

export const groupOf = ({ subject, direction }: Pick<Kind, 'subject' | 'direction'>): Group =>
  direction === 'request' ? 'request' : subject;

/** With so few kinds, one question is enough. */
const fewKinds = 4;

/** The groups that a community has open; none when all its kinds fit one screen. */
export function openGroups(types: readonly ListingType[]): Group[] {
  const open = types.filter(({ isOpen }) => isOpen);
  return open.length <= fewKinds
    ? []
    : groups.filter((group) => open.some((type) => groupOf(type) === group));
}

/** The kinds that a community has open, as tiles. */
export const kindsIn = (
  t: Words,
  locale: Locale,
  types: readonly ListingType[],
  group: Group | null,
): KindChoice[] =>
  types
    .filter((type) => type.isOpen && (group === null || groupOf(type) === group))
    .map((type) => ({
      typeId: type.id,
      picture: kindPicture(type),
      tone: toneOf(type),
      label: locale === 'fr' ? type.labelFr : type.labelEn,
      hint: hintOf(t, type),
    }));

export const groupPicture: Record<Group, { picture: KindName; tone?: KindChoice['tone'] }> = {
  good: { picture: 'lend' },
  service: { picture: 'service' },
  ride: { picture: 'ride' },
  space: { picture: 'space' },
  request: { picture: 'request', tone: 'wish' },
};

function toneOf({ template, direction }: ListingType): KindChoice['tone'] {
  if (direction === 'request') return 'wish';
  if (template === 'swap') return 'swap';
  return templates[template].price === 'never' ? undefined : 'pay';
}

/** What is looked for is said by its label. */
function hintOf(t: Words, { template }: ListingType): string | undefined {
  const key = `listings.post.kind.${template}-hint`;
  return template !== 'request' && hasWords(key) ? t(key) : undefined;
}
