import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { words } from '@/lib/i18n/words';
import { readSearch } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import { plainQuery, typedIn } from '@/lib/saved/query';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { Results } from '../results';
import { gather } from '../search-gather';

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
  return <Results {...await gather(locale, community, readSearch(parts), new Date())} />;
}

type Parts = Awaited<Props['searchParams']>;
const atomOf = (slug: string, parts: Parts) => `${paths.atom(slug)}${behind(parts)}`;
const geojsonOf = (slug: string, parts: Parts) => `${paths.geojson(slug)}${behind(parts)}`;

function behind(parts: Parts): string {
  const query = plainQuery(typedIn(parts));
  return query && `?${query}`;
}
