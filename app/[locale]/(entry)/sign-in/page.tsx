import type { Metadata } from 'next';
import { DemoDoors } from '@/components/members/demo-doors';
import { EntryForm, entryProblem } from '@/components/members/entry-form';
import { Button } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { HenMark } from '@/components/ui/hen';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { settings } from '@/lib/gateways/settings';
import { words } from '@/lib/i18n/words';
import { newMark } from '@/lib/members/asking';
import { listDemoPeople } from '@/lib/members/demo-people';
import { whatWasTyped } from '@/lib/web/auth-form';
import { entrance } from '@/lib/web/entrance';
import { paths, safeNext } from '@/lib/web/paths';
import { localeOr404, visitIn } from '@/lib/web/visit';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string; problem?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('members.sign-in.title'), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOr404((await params).locale);
  const { next: said, problem } = await searchParams;
  const next = safeNext(said, '');
  const t = words(locale);
  const visit = await visitIn(null);
  const wrong = entryProblem(t, problem);
  const typed = await whatWasTyped();
  const people = settings().demo ? await listDemoPeople(db()) : [];
  return (
    <div className="narrow page-top stack-6">
      <HenMark className="entry-hen" />
      <h1>{t('members.sign-in.title')}</h1>
      {visit && (
        <Notice>
          {t('members.sign-in.already', { email: visit.email })}{' '}
          <Go href={await entrance(locale, next)}>{t('members.sign-in.go-on')}</Go>
        </Notice>
      )}
      {wrong && problem !== 'not-an-email' && (
        <Notice look="bad" title={t('members.problem.title')} live>
          {wrong}
        </Notice>
      )}
      <p className="lead">{t('members.sign-in.lead')}</p>
      <EntryForm action="/api/sign-in/code" locale={locale} next={next}>
        {/* The same for a button that is pressed twice: one mail, and not two of which only one opens. */}
        <input type="hidden" name="mark" value={typed?.mark ?? newMark()} />
        <TextInput
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={problem ? (typed?.email ?? '') : ''}
          label={t('members.sign-in.email')}
          hint={t('members.sign-in.email-hint')}
          error={problem === 'not-an-email' ? wrong : null}
        />
        <Button type="submit" wide>
          {t('members.sign-in.send')}
        </Button>
      </EntryForm>
      <p className="soft">{t('members.sign-in.new')}</p>
      {people.length > 0 && (
        <DemoDoors
          t={t}
          locale={locale}
          people={people}
          next={next}
          home={(slug) => paths.home(locale, slug)}
        />
      )}
    </div>
  );
}
