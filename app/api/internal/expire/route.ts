import { settings } from '@/lib/gateways/settings';
import { expireStalePages } from '@/lib/web/expire';
import { isInternal } from '@/lib/web/internal';

/** Called by this installation's own process when a job or a command made public pages stale. */
export async function POST(request: Request): Promise<Response> {
  if (!isInternal(request.headers.get('x-cocote-internal'), settings().authSecret, 'expire')) {
    return new Response(null, { status: 404 });
  }
  return Response.json({ expired: await expireStalePages() });
}
