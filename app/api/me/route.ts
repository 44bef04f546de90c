import { cookies } from 'next/headers';
import { db } from '@/db/client';
import { communityBySlug } from '@/lib/communities/queries';
import { realClock } from '@/lib/gateways/clock';
import { unreadCount } from '@/lib/messages/unread';
import { keepSession } from '@/lib/members/sessions';
import { sessionCookieOptions } from '@/lib/web/auth';
import { paths } from '@/lib/web/paths';
import { sessionCookie, tokenHash } from '@/lib/web/session-cookie';
import { actorOf, visitIn } from '@/lib/web/visit';

const noStore = { headers: { 'cache-control': 'private, no-store' } };

/** Who is signed in, for the parts of a page that depend on it. Asked by every page, so that it also keeps the session going. */
export async function GET(request: Request): Promise<Response> {
  const slug = new URL(request.url).searchParams.get('community') ?? '';
  const community = slug ? await communityBySlug(db(), slug) : undefined;
  const visit = await visitIn(community?.id ?? null);
  if (!visit) return Response.json({ signedIn: false }, noStore);
  await keepGoing();
  const actor = community ? actorOf(visit, community.id) : null;
  return Response.json(
    {
      signedIn: true,
      member: visit.member?.id ?? null,
      name: visit.member?.firstName ?? null,
      initial: visit.member?.initial ?? null,
      photo: visit.member?.photoId ? paths.photo(visit.member.photoId, 320, 'webp') : null,
      unread: actor ? await unreadCount(db(), actor) : 0,
      isDemo: visit.isDemo,
    },
    noStore,
  );
}

async function keepGoing(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookie())?.value;
  if (!token) return;
  const expires = await keepSession(db(), tokenHash(token), realClock());
  if (expires) jar.set(sessionCookie(), token, { ...sessionCookieOptions(), expires });
}
