import { db } from '@/db/client';
import { countListings } from '@/lib/listings/find';
import { askedIn, notFound, type Params } from '../asked';
import { ridesIn } from '../found-features';

/** How many a search finds, as its page would tell; 1001 stands for more than a thousand. */
export async function GET(request: Request, context: Params): Promise<Response> {
  const asked = await askedIn(request, context);
  if (!asked) return notFound();
  // As on the page: a place that nobody knows narrows nothing.
  const around = asked.around === 'nowhere' ? null : asked.around;
  const rides = await ridesIn({ ...asked, around });
  const total = rides?.length ?? (await countListings(db(), asked.community, asked.wish, around, new Date()));
  return Response.json({ total }, { headers: { 'cache-control': 'public, max-age=30' } });
}
