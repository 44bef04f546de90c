import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { db } from '@/db/client';
import type { Community } from '@/lib/communities/queries';
import { words } from '@/lib/i18n/words';
import { findListings, similarTitles, type Around } from '@/lib/listings/find';
import { nearPoint, readSearch, type SearchWish } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import { realTools } from '@/lib/host/tools';
import { plainQuery, typedIn } from '@/lib/saved/query';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { Results } from '../results';
import type { SearchPlace } from '../search-filters';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  const parts = await searchParams;
  const { q } = readSearch(parts);
  return {
    title: q
      ? `${t('listings.search.title-words', { words: q })} · ${community.name}`
      : `${t('listings.search.title')} · ${community.name}`,
    // Endless combinations: the landing page and the listings themselves are what engines should keep.
    robots: { index: false, follow: true },
    alternates: {
      canonical: paths.listings(locale, slug),
      types: { 'application/atom+xml': atomOf(slug, parts), 'application/geo+json': geojsonOf(slug, parts) },
    },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const parts = await searchParams;
  if (parts['format'] === 'atom') redirect(atomOf(slug, parts));
  const wish = readSearch(parts);
  const place = await placeOf(wish, community);
  const found = await findListings(db(), community, wish, aroundOf(wish, place));
  const similar = found.total === 0 && wish.q ? await similarTitles(db(), community.id, wish.q) : [];
  return (
    <Results
      t={words(locale)}
      locale={locale}
      community={community}
      wish={wish}
      found={found}
      place={place}
      similar={similar}
    />
  );
}

type Parts = Awaited<Props['searchParams']>;
const atomOf = (slug: string, parts: Parts) => `${paths.atom(slug)}${behind(parts)}`;
const geojsonOf = (slug: string, parts: Parts) => `${paths.geojson(slug)}${behind(parts)}`;

function behind(parts: Parts): string {
  const query = plainQuery(typedIn(parts));
  return query && `?${query}`;
}

/** Where a search is centred: the device's point, or the commune that was typed. */
async function placeOf(wish: SearchWish, community: Community): Promise<SearchPlace> {
  const near = nearPoint(wish);
  if (near) return { is: 'device', point: near };
  if (!wish.where) return null;
  const [commune] = await realTools().geocoder.suggest(db(), wish.where, community.centre);
  if (!commune?.centre) return { is: 'unknown', typed: wish.where };
  return { is: 'commune', name: commune.name, point: commune.centre };
}

function aroundOf(wish: SearchWish, place: SearchPlace): Around {
  if (!place || place.is === 'unknown') return null;
  return { point: place.point, radiusMeters: wish.radius ? wish.radius * 1000 : null };
}
