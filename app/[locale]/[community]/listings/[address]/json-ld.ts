import { settings } from '@/lib/gateways/settings';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { ListingPage } from '@/lib/listings/listing-page';
import { listingAddress, paths } from '@/lib/web/paths';

/**
 * What engines read of a listing. schema.org takes an offer for a sale unless it is told otherwise: loans lease out at no
 * price, gifts are free. `<` is escaped, so that no title can close the script that this stands in.
 */
export function listingJsonLd(locale: Locale, community: Community, listing: ListingPage): string {
  const base = settings().appUrl;
  const url = base + paths.listing(locale, community.slug, listingAddress(listing));
  const isLoan = listing.mode === 'lend';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: listing.title,
    description: listing.description || undefined,
    url,
    image: listing.photos.map((photo) => base + paths.photo(photo.id, 1280, 'webp')),
    category: locale === 'fr' ? listing.categoryFr : listing.categoryEn,
    isAccessibleForFree: true,
    offers: {
      '@type': isLoan ? 'OfferForLease' : 'Offer',
      businessFunction: isLoan ? 'http://purl.org/goodrelations/v1#LeaseOut' : undefined,
      price: 0,
      priceCurrency: community.currency,
      availability: 'https://schema.org/InStock',
      itemCondition:
        listing.condition === 'new' ? 'https://schema.org/NewCondition' : 'https://schema.org/UsedCondition',
      areaServed: listing.commune,
      url,
    },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
