import { db } from '@/db/client';
import { defaultCommunity } from '@/lib/communities/queries';
import { preferredLocale } from '@/lib/ground/locale';
import { paths } from '@/lib/web/paths';

/** `/` leads to the default community in the visitor's language, or to the page where a first one is founded. */
export async function GET(request: Request): Promise<Response> {
  const community = await defaultCommunity(db());
  const locale = preferredLocale(request.headers.get('accept-language'), community?.locale ?? 'fr');
  const to = community ? paths.home(locale, community.slug) : paths.communities(locale);
  return new Response(null, {
    status: 307,
    headers: { location: to, vary: 'accept-language', 'cache-control': 'no-store' },
  });
}
