import type { MetadataRoute } from 'next';
import { db } from '@/db/client';
import { listCommunities } from '@/lib/communities/queries';
import { settings } from '@/lib/gateways/settings';
import { locales, type Locale } from '@/lib/ground/locale';
import { listMapped } from '@/lib/listings/site-map';
import { listingAddress, paths } from '@/lib/web/paths';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = settings().appUrl;
  const entry = (at: (locale: Locale) => string, lastModified?: Date) => ({
    url: base + at('fr'),
    lastModified,
    alternates: { languages: Object.fromEntries(locales.map((locale) => [locale, base + at(locale)])) },
  });
  const maps = await Promise.all(
    (await listCommunities(db())).map(async (community) => [
      entry((locale) => paths.home(locale, community.slug)),
      entry((locale) => paths.listings(locale, community.slug)),
      ...(await listMapped(db(), community.id)).map((listing) =>
        entry((locale) => paths.listing(locale, community.slug, listingAddress(listing)), listing.updatedAt),
      ),
    ]),
  );
  return maps.flat();
}
