import { settings } from '@/lib/gateways/settings';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { ListingPage } from '@/lib/listings/listing-page';
import type { RidePage } from '@/lib/rides/ride-page';
import { listingAddress, paths } from '@/lib/web/paths';

/**
 * What engines read of a ride: a trip with its stops, its next departure, and a share of the costs as its price. `<` is
 * escaped, so that no title can close the script that this stands in.
 */
export function rideJsonLd(
  locale: Locale,
  community: Community,
  listing: ListingPage,
  ride: RidePage,
): string {
  const next = ride.departures.find(({ isCancelled, left }) => !isCancelled && left > 0);
  const url = settings().appUrl + paths.listing(locale, community.slug, listingAddress(listing));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Trip',
    name: listing.title,
    description: listing.description || undefined,
    url,
    departureTime: next?.departsAt.toISOString(),
    arrivalTime: next?.arrivesAt.toISOString(),
    provider: { '@type': 'Person', name: listing.owner.firstName },
    itinerary: {
      '@type': 'ItemList',
      numberOfItems: ride.stops.length,
      itemListElement: ride.stops.map(({ name, address, lat, lng }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        item: {
          '@type': 'Place',
          name,
          address: address || undefined,
          geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lng },
        },
      })),
    },
    offers:
      listing.type.direction === 'offer'
        ? {
            '@type': 'Offer',
            price: (listing.priceCents ?? 0) / 100,
            priceCurrency: community.currency,
            availability: `https://schema.org/${next ? 'InStock' : 'SoldOut'}`,
            url,
          }
        : undefined,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
