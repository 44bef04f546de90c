import { WordsProvider } from '@/components/forms/words-provider';
import { EntryForm } from '@/components/members/entry-form';
import { SessionList } from '@/components/members/session-list';
import { SmallForm } from '@/components/members/small-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { Section } from '@/components/ui/panel';
import type { Locale } from '@/lib/ground/locale';
import { wordsOf, type Words } from '@/lib/i18n/words';
import type { SessionRow } from '@/lib/members/sessions';
import { deleteMyAccount, endOneSession, endTheOthers } from './actions';
import { sessionLine } from './session-line';

type Props = { t: Words; locale: Locale };

export function Sessions({
  t,
  locale,
  sessions,
  here,
}: Props & { sessions: readonly SessionRow[]; here: string }) {
  return (
    <Section id="sessions" title={t('members.account.sessions')}>
      <p className="soft">{t('members.account.sessions-lead')}</p>
      <SessionList
        sessions={sessions.map((session) => sessionLine(t, locale, session, here))}
        words={{ here: t('members.account.here'), end: t('members.account.end') }}
        endOne={endOneSession.bind(null, locale)}
      />
      <div className="row mt4">
        {sessions.length > 1 && (
          <form action={endTheOthers.bind(null, locale)}>
            <Button type="submit" look="second">
              {t('members.account.end-others')}
            </Button>
          </form>
        )}
        <EntryForm action="/api/sign-out" locale={locale} className="">
          <Button type="submit" look="second">
            {t('members.account.sign-out')}
          </Button>
        </EntryForm>
      </div>
    </Section>
  );
}

/** What is kept about somebody: to take away, or to have erased. The demonstration's people stay. */
export function OwnData({ t, locale, isDemo }: Props & { isDemo: boolean }) {
  return (
    <Section id="data" title={t('members.account.data')}>
      <p className="soft">{t('members.account.data-lead')}</p>
      <p className="mt4">
        <a className="btn second" href="/api/me/data" download>
          {t('members.account.data-get')}
        </a>
      </p>
      {!isDemo && (
        <details className="more mt6">
          <summary>{t('members.account.delete')}</summary>
          <div className="stack mt4">
            <p>{t('members.account.delete-gone')}</p>
            <p>{t('members.account.delete-stays')}</p>
            <p>{t('members.account.delete-first')}</p>
            <WordsProvider
              locale={locale}
              words={wordsOf(locale, ['members', 'ground', 'listings'], ['refused.'])}
            >
              <SmallForm
                send={deleteMyAccount.bind(null, locale)}
                button={t('members.account.delete')}
                look="danger"
                className="stack"
              >
                <Checkbox name="sure" value="yes" required label={t('members.account.delete-sure')} />
              </SmallForm>
            </WordsProvider>
          </div>
        </details>
      )}
    </Section>
  );
}
