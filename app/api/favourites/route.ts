import { z } from 'zod';
import { db } from '@/db/client';
import { communityBySlug } from '@/lib/communities/queries';
import { Refused } from '@/lib/ground/refused';
import { realTools } from '@/lib/host/tools';
import { favouriteIds } from '@/lib/saved/favourites';
import { favouriteInput } from '@/lib/saved/input';
import { keepListing } from '@/lib/saved/keep-listing';
import { letGoListing } from '@/lib/saved/let-go-listing';
import { answering, mustBeMember, mustBeOurOrigin } from '@/lib/web/action';
import { actorOf, visitIn } from '@/lib/web/visit';

const noStore = { 'cache-control': 'private, no-store' };
const wish = favouriteInput.extend({ community: z.string(), keep: z.boolean() });

/** Which hearts are full, for whoever asks. */
export async function GET(request: Request): Promise<Response> {
  const slug = new URL(request.url).searchParams.get('community') ?? '';
  const community = await communityBySlug(db(), slug);
  const visit = community && (await visitIn(community.id));
  const actor = community && visit ? actorOf(visit, community.id) : null;
  const ids = actor ? await favouriteIds(db(), actor) : [];
  return Response.json({ signedIn: actor !== null, ids }, { headers: noStore });
}

/** Fills a heart, or empties it. */
export async function POST(request: Request): Promise<Response> {
  const said: unknown = await request.json().catch(() => null);
  const answer = await answering(async () => {
    await mustBeOurOrigin();
    const { data } = wish.safeParse(said);
    if (!data) throw new Refused('invalid-input');
    const actor = await mustBeMember(data.community);
    if (data.keep) await keepListing(db(), actor, data, realTools());
    else await letGoListing(db(), actor, data);
  });
  return Response.json(answer, { status: answer.ok ? 200 : 400, headers: noStore });
}
