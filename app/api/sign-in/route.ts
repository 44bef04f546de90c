import { cookies } from 'next/headers';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { settings } from '@/lib/gateways/settings';
import { openAsking } from '@/lib/members/asking';
import { closeSession } from '@/lib/members/sessions';
import { signInByCode } from '@/lib/web/auth';
import { entryForm, forgetTyped, goTo, keepTyped, whatWasTyped } from '@/lib/web/auth-form';
import { withinLimits } from '@/lib/web/auth-limits';
import { answeringForm } from '@/lib/web/auth-refusal';
import { entrance } from '@/lib/web/entrance';
import { paths } from '@/lib/web/paths';
import { sessionCookie, tokenHash } from '@/lib/web/session-cookie';

/** Uses a code, typed or carried by the link of the mail; pressing the button is what uses it. */
export function POST(request: Request): Promise<Response> {
  return answeringForm(request, async () => {
    const { locale, next, field } = await entryForm(request);
    const asking = openAsking(field('ref'), settings().authSecret) ?? (await whatWasTyped());
    if (!asking) return goTo(paths.signIn(locale, { next, problem: 'ask-again' }));
    await keepTyped(asking);
    const problem = (name: string) => goTo(paths.signInCode(locale, { next, problem: name }));
    const code = field('code').replace(/\D/g, '');
    if (code.length !== 6) return problem('six-digits');
    if (!(await withinLimits('sign-in-try', { person: asking.email, headers: request.headers }, realClock())))
      return problem('too-many-tries');
    const before = (await cookies()).get(sessionCookie())?.value;
    const signedIn = await signInByCode(asking.email, code, {
      locale,
      mark: asking.mark,
      userAgent: request.headers.get('user-agent'),
    });
    if ('because' in signedIn) return problem(signedIn.because);
    if (before) await closeSession(db(), tokenHash(before));
    await forgetTyped();
    return goTo(await entrance(locale, next), signedIn.cookie);
  });
}
