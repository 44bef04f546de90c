import { Handshake, House, Plus, Search, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { AccountSlot } from '@/components/members/account-slot';
import { BottomBar } from '@/components/ui/bottom-bar';
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

type Props = { params: Promise<{ locale: string; community: string }>; children: ReactNode };

export default async function CommunityLayout({ params, children }: Props) {
  const { locale: said, community: slug } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
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
        nav={{
          label: t('ground.nav.main'),
          items: [
            { href: paths.listings(locale, slug), words: t('ground.nav.search') },
            { href: paths.exchanges(locale, slug), words: t('ground.nav.exchanges') },
            { href: paths.how(locale, slug), words: t('ground.footer.how') },
          ],
        }}
        end={
          <>
            <ButtonLink
              look="second"
              small
              icon={Plus}
              className="only-desk"
              href={paths.newListing(locale, slug)}
            >
              {t('ground.nav.post')}
            </ButtonLink>
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
      <Bar t={t} locale={locale} slug={slug} />
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

function Bar({ t, locale, slug }: { t: Words; locale: Locale; slug: string }) {
  return (
    <BottomBar
      label={t('ground.nav.main-bottom')}
      items={[
        { href: paths.home(locale, slug), words: t('ground.nav.home'), icon: House, whole: true },
        { href: paths.listings(locale, slug), words: t('ground.nav.search'), icon: Search },
        { href: paths.newListing(locale, slug), words: t('ground.nav.post'), icon: Plus, mid: true },
        { href: paths.exchanges(locale, slug), words: t('ground.nav.exchanges'), icon: Handshake },
        { href: paths.profile(locale, slug), words: t('ground.nav.me'), icon: User },
      ]}
    />
  );
}
