import type { Db } from '@/db/types';
import type { Links } from '@/lib/gateways/links';
import type { Letter } from '@/lib/gateways/mail';
import { day } from '@/lib/i18n/format';
import { letter } from '@/lib/i18n/letter';
import { words } from '@/lib/i18n/words';
import { lastShownDay } from './expiry';
import type { OwnListing } from './own-listing';
import { ownerAddress } from './owner-address';

/** « Still there? », a week before a listing leaves the lists: one tap answers. */
export async function stillThereLetter(
  tx: Db,
  listing: OwnListing,
  expiresAt: Date,
  links: Links,
): Promise<Letter> {
  const owner = await ownerAddress(tx, listing.communityId, listing.ownerId);
  const { to, locale, firstName: name, community } = owner;
  const t = words(locale);
  const { title } = listing;
  const until = day(lastShownDay(expiresAt, owner.timeZone), locale);
  return {
    communityId: listing.communityId,
    kind: 'listing.still-there',
    to,
    locale,
    subject: t('listings.still.subject', { title }),
    onceKey: `still-there:${listing.id}:${expiresAt.toISOString()}`,
    ...letter({
      locale,
      title: t('listings.still.subject', { title }),
      paragraphs: [t('listings.still.what', { name, title, day: until }), t('listings.still.else')],
      action: { label: t('listings.still.yes'), url: links.stillThere(locale, owner.slug, listing.id) },
      footer: [t('listings.letter.footer', { community })],
    }),
  };
}
