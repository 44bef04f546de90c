import type { Metadata } from 'next';
import { readSearch } from '@/lib/listings/search-wish';
import { words } from '@/lib/i18n/words';
import { alternates } from '@/lib/web/metadata';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { Results } from '../results';
import { gather } from '../search-gather';

export const revalidate = 900;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; community: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  return {
    title: `${t('listings.search.title')} · ${community.name}`,
    description: t('listings.search.description', { place: community.name }),
    ...alternates(locale, (l) => paths.listings(l, slug)),
  };
}

/** All listings, newest first: the same bytes for everybody. What narrows them leads to the search. */
export default async function ListingsPage({ params }: Props) {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  return <Results {...await gather(locale, community, readSearch({}), new Date())} />;
}
