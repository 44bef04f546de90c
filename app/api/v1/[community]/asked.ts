import { db } from '@/db/client';
import { communityBySlug, type Community } from '@/lib/communities/queries';
import { isLocale, type Locale } from '@/lib/ground/locale';
import { realTools } from '@/lib/host/tools';
import type { Around } from '@/lib/listings/search-query';
import { readSearch, type SearchWish } from '@/lib/listings/search-wish';
import { aroundIn } from '@/lib/saved/around-in';
import { plainQuery, queryParts } from '@/lib/saved/query';

export type Params = { params: Promise<{ community: string }> };
export type Asked = {
  community: Community;
  locale: Locale;
  wish: SearchWish;
  around: Around | 'nowhere';
  query: URLSearchParams;
  /** The search alone, as it stands in the address of a page. */
  search: string;
};

/** What a search address asks for, in a community. Undefined when there is no such community. */
export async function askedIn(request: Request, { params }: Params): Promise<Asked | undefined> {
  const community = await communityBySlug(db(), (await params).community);
  if (!community) return undefined;
  const query = new URL(request.url).searchParams;
  const wish = readSearch(queryParts(query.toString()));
  const lang = query.get('lang') ?? community.locale;
  return {
    ...{ community, wish, query, search: plainQuery(searchIn(query)) },
    around: await aroundIn(db(), community, wish, realTools()),
    locale: isLocale(lang) ? lang : community.locale,
  };
}

/** Without what only these addresses understand. */
function searchIn(query: URLSearchParams): string {
  const search = new URLSearchParams(query);
  for (const name of ['lang', 'updated_since', 'size', 'zoom', 'within', 'heap']) search.delete(name);
  return search.toString();
}

export const notFound = (): Response => new Response(null, { status: 404, headers: open });
export const badRequest = (error: string): Response =>
  Response.json({ error }, { status: 400, headers: open });

/** Anybody's page may read it. */
export const open = { 'access-control-allow-origin': '*' };
