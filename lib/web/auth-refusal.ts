import { unstable_rethrow } from 'next/navigation';
import { Refused } from '@/lib/ground/refused';
import { log } from '@/lib/host/log';
import { goTo } from './auth-form';
import { paths } from './paths';

/** Runs the deed of a plain form; a refusal, or a failure of ours, leads back to the page of the form with its reason. */
export async function answeringForm(request: Request, deed: () => Promise<Response>): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    unstable_rethrow(error);
    const refused = error instanceof Refused;
    if (refused && error.because === 'foreign-origin')
      return new Response('This request comes from another site.', { status: 403 });
    if (!refused) log().error({ err: error }, 'a form failed');
    const locale = new URL(request.headers.get('referer') ?? '/', request.url).pathname.startsWith('/en')
      ? 'en'
      : 'fr';
    return goTo(paths.signIn(locale, { problem: refused ? error.because : 'try-again' }));
  }
}
