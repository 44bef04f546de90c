import type { ReactNode } from 'react';
import { AccountSlot } from '@/components/members/account-slot';
import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { LanguageLink } from '@/components/ui/language-link';
import { SiteHeader } from '@/components/ui/site-header';
import { WhereWeAre } from '@/components/ui/where-we-are';
import { settings } from '@/lib/gateways/settings';
import type { Locale } from '@/lib/ground/locale';
import { words, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { CommunityFooter } from './footer';
import { Bar, navigationOf } from './navigation';

type Props = { params: Promise<{ locale: string; community: string }>; children: ReactNode };

export default async function CommunityLayout({ params, children }: Props) {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  const { line, bar, out } = navigationOf(t, locale, community);
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return (
    <>
      <SiteHeader
        skips={[{ href: '#content', words: t('ground.skip.content') }]}
        demo={
          community.isDemo
            ? { label: t('ground.demo.label'), words: <DemoWords t={t} locale={locale} /> }
            : undefined
        }
        brand={{ href: paths.home(locale, slug), name: t('ground.brand'), place: community.name }}
        nav={{ label: t('ground.nav.main'), items: line.map(({ href, words }) => ({ href, words })) }}
        end={
          <>
            {out && (
              <ButtonLink look="second" small icon={out.icon} className="only-desk" href={out.href}>
                {out.words}
              </ButtonLink>
            )}
            <AccountSlot
              community={slug}
              signInHref={paths.signIn(locale)}
              accountHref={paths.profile(locale, slug)}
              exchangesHref={paths.exchanges(locale, slug)}
              words={{
                signIn: t('ground.nav.sign-in'),
                me: t('ground.nav.me'),
                unread: t('ground.nav.unread-short'),
              }}
            />
            <LanguageLink to={other} words={t('ground.language.other')} label={t('ground.language.switch')} />
          </>
        }
      />
      <WhereWeAre />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <CommunityFooter t={t} locale={locale} community={community} />
      <Bar t={t} places={bar} />
    </>
  );
}

function DemoWords({ t, locale }: { t: Words; locale: Locale }) {
  return (
    <>
      {t('ground.demo.banner')}{' '}
      {settings().demo && <Go href={paths.outbox(locale)}>{t('ground.demo.outbox')}</Go>}
    </>
  );
}
