import { cookies } from 'next/headers';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { settings } from '@/lib/gateways/settings';
import { asId, looksLikeId, type PersonId } from '@/lib/ground/ids';
import { findPerson } from '@/lib/members/persons';
import { closeSession, openSession } from '@/lib/members/sessions';
import { newToken, sessionCookieOptions } from '@/lib/web/auth';
import { entryForm, goTo } from '@/lib/web/auth-form';
import { withinLimits } from '@/lib/web/auth-limits';
import { answeringForm } from '@/lib/web/auth-refusal';
import { entrance } from '@/lib/web/entrance';
import { paths } from '@/lib/web/paths';
import { sessionCookie, tokenHash } from '@/lib/web/session-cookie';

/** Enters as one of the demonstration's made-up people. Without the demonstration there is no such door. */
export function POST(request: Request): Promise<Response> {
  if (!settings().demo) return Promise.resolve(new Response(null, { status: 404 }));
  return answeringForm(request, async () => {
    const { locale, next, field } = await entryForm(request);
    const now = realClock();
    if (!(await withinLimits('demo-door', { headers: request.headers }, now)))
      return goTo(paths.signIn(locale, { next, problem: 'too-many-tries' }));
    const wanted = field('person');
    const person = looksLikeId(wanted) ? await findPerson(db(), asId<PersonId>(wanted)) : undefined;
    if (!person?.isDemo) return new Response(null, { status: 404 });
    const jar = await cookies();
    const before = jar.get(sessionCookie())?.value;
    if (before) await closeSession(db(), tokenHash(before));
    const token = newToken();
    const wish = {
      personId: person.id,
      tokenHash: tokenHash(token),
      userAgent: request.headers.get('user-agent'),
    };
    const expires = await openSession(db(), wish, now);
    jar.set(sessionCookie(), token, { ...sessionCookieOptions(), expires });
    return goTo(await entrance(locale, next));
  });
}
