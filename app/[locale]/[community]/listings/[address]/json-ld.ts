import { settings } from '@/lib/gateways/settings';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { ListingPage } from '@/lib/listings/listing-page';
import { isPriced } from '@/lib/exchanges/pricing';
import { listingAddress, paths } from '@/lib/web/paths';

/**
 * What engines read of a listing. schema.org takes an offer for a sale unless it is told otherwise: loans lease out at no
 * price, rentals at one for each length, gifts are free. `<` is escaped, so that no title can close the script that this stands in.
 */
export function listingJsonLd(locale: Locale, community: Community, listing: ListingPage): string {
  const base = settings().appUrl;
  const url = base + paths.listing(locale, community.slug, listingAddress(listing));
  const isFree = listing.mode !== 'swap' && !isPriced({ ...listing, ...listing.type });
  const data = {
    '@context': 'https://schema.org',
    '@type': listing.type.subject === 'good' ? 'Product' : 'Service',
    name: listing.title,
    description: listing.description || undefined,
    url,
    image: listing.photos.map((photo) => base + paths.photo(photo.id, 1280, 'webp')),
    category: locale === 'fr' ? listing.categoryFr : listing.categoryEn,
    isAccessibleForFree: isFree || undefined,
    offers: {
      ...priceOf(listing, community.currency),
      availability: `https://schema.org/${listing.unitsLeft > 0 ? 'InStock' : 'OutOfStock'}`,
      inventoryLevel:
        listing.units > 1 ? { '@type': 'QuantitativeValue', value: listing.unitsLeft } : undefined,
      itemCondition:
        listing.condition === 'new' ? 'https://schema.org/NewCondition' : 'https://schema.org/UsedCondition',
      areaServed: listing.commune,
      url,
    },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** A swap has no price, a rental one for each length. */
function priceOf(listing: ListingPage, priceCurrency: string): object {
  const { mode, hourCents, dayCents, weekCents, priceCents } = listing;
  if (mode === 'swap') return { '@type': 'Offer' };
  if (mode === 'give' || mode === 'sell')
    return { '@type': 'Offer', price: (priceCents ?? 0) / 100, priceCurrency };
  const lengths = { HUR: hourCents, DAY: dayCents, WEE: weekCents };
  const rates = Object.entries(lengths).flatMap(([unitCode, cents]) =>
    cents === null
      ? []
      : [{ '@type': 'UnitPriceSpecification', price: cents / 100, priceCurrency, unitCode }],
  );
  return {
    '@type': 'OfferForLease',
    businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut',
    ...(rates.length > 0 ? { priceSpecification: rates } : { price: (priceCents ?? 0) / 100, priceCurrency }),
  };
}
