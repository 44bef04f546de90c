import { cookies } from 'next/headers';
import { db } from '@/db/client';
import { closeSession } from '@/lib/members/sessions';
import { sessionCookieOptions } from '@/lib/web/auth';
import { entryForm, goTo } from '@/lib/web/auth-form';
import { answeringForm } from '@/lib/web/auth-refusal';
import { paths, safeNext } from '@/lib/web/paths';
import { sessionCookie, tokenHash } from '@/lib/web/session-cookie';

/** Ends the session of this browser. */
export function POST(request: Request): Promise<Response> {
  return answeringForm(request, async () => {
    const { locale, next } = await entryForm(request);
    const jar = await cookies();
    const token = jar.get(sessionCookie())?.value;
    if (token) await closeSession(db(), tokenHash(token));
    jar.set(sessionCookie(), '', { ...sessionCookieOptions(), maxAge: 0 });
    return goTo(safeNext(next, paths.communities(locale)));
  });
}
