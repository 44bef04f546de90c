import type { Metadata } from 'next';
import { kindSaid } from '@/components/listings/kind-said';
import type { Locale } from '@/lib/ground/locale';
import type { WordKey, Words } from '@/lib/i18n/words';
import type { ListingPage } from '@/lib/listings/listing-page';
import { alternates } from '@/lib/web/metadata';
import { listingAddress, paths } from '@/lib/web/paths';

/** Title, description and cards of a listing's page; one that is no longer there is not for engines. */
export function listingMetadata(t: Words, locale: Locale, community: string, listing: ListingPage): Metadata {
  const mode = t(modeKey(listing));
  const title = t('listings.page.title', { title: listing.title, mode, place: listing.commune });
  const text = listing.description.replace(/\s+/g, ' ').slice(0, 110);
  const description = t('listings.page.description', {
    mode: kindSaid(t, listing.type),
    place: listing.commune,
    name: listing.owner.organisation ?? listing.owner.firstName,
    text,
  }).slice(0, 155);
  const base = alternates(locale, (l) => paths.listing(l, community, listingAddress(listing)));
  const photo = listing.photos[0];
  return {
    ...base,
    title,
    description,
    openGraph: {
      ...base.openGraph,
      title,
      description,
      images: photo
        ? [{ url: paths.photo(photo.id, 1280, 'webp'), alt: photo.alt || listing.title }]
        : ['/icon-512.png'],
    },
    twitter: { card: photo ? 'summary_large_image' : 'summary' },
    robots: listing.state === 'published' ? undefined : { index: false, follow: true },
  };
}

/** « à louer », « à vendre », « recherché » */
function modeKey({ mode, type }: ListingPage): WordKey {
  if (type.direction === 'request') return 'listings.page.mode.request';
  return type.subject === 'good' ? `listings.page.mode.${mode}` : 'listings.page.mode.offer';
}
