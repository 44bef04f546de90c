import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { Select } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { words } from '@/lib/i18n/words';
import { membershipsOf } from '@/lib/members/queries';
import { listSessions } from '@/lib/members/sessions';
import { paths } from '@/lib/web/paths';
import { localeOr404, visitIn } from '@/lib/web/visit';
import { chooseLanguage } from './actions';
import { OwnData, Sessions } from './parts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('members.account.title'), robots: { index: false } };
}

export default async function AccountPage({ params }: Props) {
  const locale = localeOr404((await params).locale);
  const visit = await visitIn(null);
  if (!visit) redirect(paths.signIn(locale, paths.account(locale)));
  const t = words(locale);
  const [sessions, memberships] = await Promise.all([
    listSessions(db(), visit.personId, realClock()),
    membershipsOf(db(), visit.personId),
  ]);
  return (
    <div className="narrow page-top stack-8">
      <h1>{t('members.account.title')}</h1>
      {visit.isDemo && <Notice>{t('members.account.demo')}</Notice>}
      <p>{t('members.account.email', { email: visit.email })}</p>
      <Section id="communities" title={t('members.account.communities')}>
        <ul className="people">
          {memberships.map(({ slug, name }) => (
            <li key={slug} className="row between">
              <Go href={paths.home(locale, slug)}>{name}</Go>
              <Go href={paths.profile(locale, slug)}>{t('members.account.profile', { community: name })}</Go>
            </li>
          ))}
        </ul>
        <p className="mt4">
          <Go href={paths.communities(locale)}>{t('members.account.other-communities')}</Go>
        </p>
      </Section>
      <Section id="language-title" title={t('members.account.language')}>
        <form action={chooseLanguage.bind(null, locale)} className="stack">
          <Select
            name="language"
            label={t('members.account.language-label')}
            defaultValue={visit.locale}
            options={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Button type="submit" look="second">
            {t('ground.action.save')}
          </Button>
        </form>
      </Section>
      <Sessions t={t} locale={locale} sessions={sessions} here={visit.sessionId} />
      <OwnData t={t} locale={locale} isDemo={visit.isDemo} />
    </div>
  );
}
