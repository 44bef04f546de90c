import { settings } from '@/lib/gateways/settings';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { ListingPage } from '@/lib/listings/listing-page';
import { listingAddress, paths } from '@/lib/web/paths';

const wished = { give: 'Dispose', lend: 'LeaseOut', rent: 'LeaseOut', sell: 'Sell', swap: 'Sell' } as const;

/** What engines read of a request: a demand, for what, around where, until when. */
export function requestJsonLd(locale: Locale, community: Community, listing: ListingPage): string {
  const url = settings().appUrl + paths.listing(locale, community.slug, listingAddress(listing));
  const isThing = listing.type.subject === 'good';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Demand',
    name: listing.title,
    description: listing.description || undefined,
    url,
    itemOffered: {
      '@type': isThing ? 'Product' : 'Service',
      name: listing.title,
      category: locale === 'fr' ? listing.categoryFr : listing.categoryEn,
    },
    businessFunction: isThing ? `http://purl.org/goodrelations/v1#${wished[listing.mode]}` : undefined,
    areaServed: listing.commune,
    validThrough: listing.availableUntil ?? undefined,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
