import type { KindName } from '@/components/ui/pictures';
import type { Direction, Mode, Subject } from '@/lib/communities/templates';
import type { Words } from '@/lib/i18n/words';

export type Kind = { subject: Subject; mode: Mode; direction: Direction };

/** The picture of a kind of sharing: a thing by how it is shared, everything else by what it is. */
export function kindPicture({ subject, mode, direction }: Kind): KindName {
  if (direction === 'request') return 'request';
  return subject === 'good' ? mode : subject;
}

/** « Prêt », « Coup de main », « Trajet », « Je cherche ». */
export function kindSaid(t: Words, kind: Kind): string {
  if (kind.direction === 'request') return t('listings.card.request');
  if (kind.subject === 'service' && kind.mode === 'give') return t('listings.card.help');
  if (kind.subject === 'space' && kind.mode === 'lend') return t('listings.card.stay');
  return t(`listings.card.${kind.subject === 'good' ? kind.mode : kind.subject}`);
}
