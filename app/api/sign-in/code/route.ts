import { db } from '@/db/client';
import { settings } from '@/lib/gateways/settings';
import { realTools } from '@/lib/host/tools';
import { askForCode } from '@/lib/members/ask-for-code';
import { newMark } from '@/lib/members/asking';
import { emailInput } from '@/lib/members/input';
import { entryForm, goTo, keepTyped } from '@/lib/web/auth-form';
import { withinLimits } from '@/lib/web/auth-limits';
import { answeringForm } from '@/lib/web/auth-refusal';
import { paths } from '@/lib/web/paths';

/** Sends a code to an address, whoever's it is, and leads to the page that asks for it. */
export function POST(request: Request): Promise<Response> {
  return answeringForm(request, async () => {
    const { locale, next, field } = await entryForm(request);
    const typed = field('email').slice(0, 300);
    const mark = field('mark').slice(0, 60).replace(/\s/g, '') || newMark();
    await keepTyped({ email: typed, mark });
    const problem = (name: string) => goTo(paths.signIn(locale, { next, problem: name }));
    const email = emailInput.safeParse(typed);
    if (!email.success) return problem('not-an-email');
    const tools = realTools();
    const within = await withinLimits(
      'sign-in-mail',
      { person: email.data, headers: request.headers },
      tools.now,
    );
    if (!within) return problem('too-many-tries');
    await askForCode(db(), { email: email.data, mark, locale, next }, settings().authSecret, tools);
    return goTo(paths.signInCode(locale, { next }));
  });
}
