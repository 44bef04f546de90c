import type { Db } from '@/db/types';
import type { Letter } from '@/lib/gateways/mail';
import { letter } from '@/lib/i18n/letter';
import { words } from '@/lib/i18n/words';
import type { OwnListing } from './own-listing';
import { ownerAddress } from './owner-address';

/** Tells an owner that a moderator removed their listing, why, and to whom to object. */
export async function removalLetter(tx: Db, listing: OwnListing, reason: string): Promise<Letter> {
  const { to, locale, firstName, community } = await ownerAddress(tx, listing.communityId, listing.ownerId);
  const t = words(locale);
  const subject = t('listings.removal.subject', { title: listing.title });
  return {
    communityId: listing.communityId,
    kind: 'listing.removed',
    to,
    locale,
    subject,
    ...letter({
      locale,
      title: subject,
      paragraphs: [
        t('listings.removal.what', { name: firstName, title: listing.title }),
        t('listings.removal.object'),
      ],
      quote: { who: t('listings.removal.why'), text: reason },
      footer: [t('listings.letter.footer', { community })],
    }),
  };
}
