import type { Metadata } from 'next';
import { db } from '@/db/client';
import { readSearch } from '@/lib/listings/search-wish';
import { findListings } from '@/lib/listings/find';
import { words } from '@/lib/i18n/words';
import { alternates } from '@/lib/web/metadata';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { Results } from '../results';

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
  const wish = readSearch({});
  const found = await findListings(db(), community, wish, null);
  return (
    <Results
      t={words(locale)}
      locale={locale}
      community={community}
      wish={wish}
      found={found}
      place={null}
      similar={[]}
    />
  );
}
