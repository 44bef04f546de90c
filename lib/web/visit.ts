import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/db/client';
import { communityBySlug, type Community } from '@/lib/communities/queries';
import { settings } from '@/lib/gateways/settings';
import type { Actor, Role } from '@/lib/ground/actor';
import type { CommunityId } from '@/lib/ground/ids';
import { isLocale, type Locale } from '@/lib/ground/locale';
import { findVisit, type Visit } from '@/lib/members/visit';
import { paths } from './paths';
import { sessionCookie, tokenHash } from './session-cookie';

/** The locale of an address, or the page that says there is nothing there. */
export function localeOr404(value: string): Locale {
  if (!isLocale(value)) notFound();
  return value;
}

/** The community of an address; reading it touches no cookie, so static pages may. */
export const communityOr404 = cache(async (slug: string): Promise<Community> => {
  const community = await communityBySlug(db(), slug);
  if (!community) notFound();
  return community;
});

/** Who is asking, in a community or (with null) in the installation. Makes a route dynamic. */
export const visitIn = cache(async (communityId: CommunityId | null): Promise<Visit | undefined> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return undefined;
  return findVisit(db(), communityId, tokenHash(token), new Date(), { withMadeUp: settings().demo });
});

/** The actor of a visit, or null for somebody who is not a member; the same one for all of a request, so that reads kept by actor are. */
export const actorOf = cache((visit: Visit | undefined, communityId: CommunityId): Actor | null => {
  if (!visit?.member) return null;
  return {
    is: 'member',
    communityId,
    memberId: visit.member.id,
    personId: visit.personId,
    name: visit.member.firstName,
    locale: visit.locale,
    roles: visit.member.roles,
  };
});

export type Here = { locale: Locale; community: Community; actor: Actor; visit: Visit };

/** For pages of members: sends others to sign in or to join, and back here afterwards. */
export async function memberHere(
  params: { locale: string; community: string },
  here: string,
  role?: Role,
): Promise<Here> {
  const locale = localeOr404(params.locale);
  const community = await communityOr404(params.community);
  const visit = await visitIn(community.id);
  if (!visit) redirect(paths.signIn(locale, here));
  const actor = actorOf(visit, community.id);
  if (!actor) redirect(paths.join(locale, community.slug, here));
  if (role && !actor.roles.includes(role)) notFound();
  return { locale, community, actor, visit };
}
