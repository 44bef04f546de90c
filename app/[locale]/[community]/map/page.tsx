import { redirect } from 'next/navigation';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The map is a way to see a search. */
export default async function MapPage({ params, searchParams }: Props) {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  await communityOr404(slug);
  const wish = Object.fromEntries(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  redirect(paths.search(locale, slug, { ...wish, view: 'map' }));
}
