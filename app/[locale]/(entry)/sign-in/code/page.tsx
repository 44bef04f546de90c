import type { Metadata } from 'next';
import { EntryForm, entryProblem } from '@/components/members/entry-form';
import { Button } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { HenMark } from '@/components/ui/hen';
import { CodeInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { settings } from '@/lib/gateways/settings';
import { words } from '@/lib/i18n/words';
import { codeMinutes } from '@/lib/members/codes';
import { newMark, openAsking } from '@/lib/members/asking';
import { whatWasTyped } from '@/lib/web/auth-form';
import { paths, safeNext } from '@/lib/web/paths';
import { localeOr404 } from '@/lib/web/visit';

type Query = { ref?: string; code?: string; next?: string; problem?: string };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('members.code.title'), robots: { index: false }, referrer: 'same-origin' };
}

/** Asks for the code. The link of the mail leads here too and fills it in; opening the page uses nothing. */
export default async function CodePage({ params, searchParams }: Props) {
  const locale = localeOr404((await params).locale);
  const { ref = '', code = '', next: said, problem } = await searchParams;
  const next = safeNext(said, '');
  const t = words(locale);
  const fromLink = ref === '' ? null : (openAsking(ref, settings().authSecret)?.email ?? null);
  const typed = await whatWasTyped();
  const email = fromLink ?? typed?.email;
  const wrong = entryProblem(t, problem);
  return (
    <div className="narrow page-top stack-6">
      <HenMark className="entry-hen" />
      <h1>{t('members.code.title')}</h1>
      <p className="lead">
        {fromLink
          ? t('members.code.press', { email: fromLink })
          : email
            ? t('members.code.sent', { email })
            : t('members.code.sent-bare')}{' '}
        <Go href={paths.signIn(locale, next || undefined)}>{t('members.code.other')}</Go>
      </p>
      <EntryForm action="/api/sign-in" locale={locale} next={next}>
        {fromLink && <input type="hidden" name="ref" value={ref} />}
        <CodeInput
          name="code"
          required
          maxLength={7}
          defaultValue={fromLink ? code.replace(/\D/g, '').slice(0, 6) : ''}
          autoFocus={!fromLink}
          label={t('members.code.label')}
          hint={t('members.code.hint', { minutes: codeMinutes })}
          error={wrong}
        />
        <Button type="submit" wide>
          {t('members.code.enter')}
        </Button>
      </EntryForm>
      <Notice title={t('members.code.nothing')}>
        {t('members.code.spam')}
        {email && !fromLink && (
          <EntryForm action="/api/sign-in/code" locale={locale} next={next} className="mt4">
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="mark" value={typed?.mark ?? newMark()} />
            <Button type="submit" look="second" small>
              {t('members.code.again')}
            </Button>
          </EntryForm>
        )}
      </Notice>
      {settings().demo && (
        <p className="soft">
          {t('members.code.outbox-why')} <Go href={paths.outbox(locale)}>{t('members.code.outbox')}</Go>
        </p>
      )}
    </div>
  );
}
