import type { Db } from '@/db/types';
import type { Links } from '@/lib/gateways/links';
import type { Letter } from '@/lib/gateways/mail';
import { letter } from '@/lib/i18n/letter';
import { words } from '@/lib/i18n/words';
import type { OwnListing } from './own-listing';
import { ownerAddress } from './owner-address';

/** Tells an owner what a moderator answered to a listing that waited, and why when it was refused. */
export async function answerLetter(
  tx: Db,
  listing: OwnListing,
  answer: 'approved' | 'declined',
  reason: string,
  links: Links,
): Promise<Letter> {
  const owner = await ownerAddress(tx, listing.communityId, listing.ownerId);
  const { to, locale, firstName: name, community, slug } = owner;
  const { title, communityId } = listing;
  const t = words(locale);
  const subject = t(`listings.${answer}.subject`, { title });
  const isShownNow = answer === 'approved' && listing.number !== null && listing.slug !== null;
  return {
    communityId,
    kind: `listing.${answer}`,
    to,
    locale,
    subject,
    ...letter({
      locale,
      title: subject,
      paragraphs: [t(`listings.${answer}.what`, { name, title }), t(`listings.${answer}.then`)],
      ...(reason ? { quote: { who: t('listings.declined.why'), text: reason } } : {}),
      ...(isShownNow
        ? {
            action: {
              label: t('listings.post.done.see'),
              url: links.listing(locale, slug, `${listing.number}-${listing.slug}`),
            },
          }
        : {}),
      footer: [t('listings.letter.footer', { community })],
    }),
  };
}
