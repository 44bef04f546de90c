import type { ReactNode } from 'react';
import { WhereWeAre } from '@/components/ui/where-we-are';
import { LanguageLink } from '@/components/ui/language-link';
import { SiteHeader } from '@/components/ui/site-header';
import { SlimFooter } from '@/components/ui/site-footer';
import { db } from '@/db/client';
import { defaultCommunity } from '@/lib/communities/queries';
import { words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404 } from '@/lib/web/visit';

/** Made for each visitor: these pages ask the database which community is here, and a build has none. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** Around the pages that belong to no community: coming in, one's account, finding a community. */
export default async function EntryLayout({ params, children }: Props) {
  const locale = localeOr404((await params).locale);
  const t = words(locale);
  const community = await defaultCommunity(db());
  return (
    <>
      <SiteHeader
        skips={[{ href: '#content', words: t('ground.skip.content') }]}
        brand={{
          href: community ? paths.home(locale, community.slug) : paths.communities(locale),
          name: t('ground.brand'),
          place: community?.name,
        }}
        end={
          <LanguageLink
            to={locale === 'fr' ? 'en' : 'fr'}
            words={t('ground.language.other')}
            label={t('ground.language.switch')}
          />
        }
      />
      <WhereWeAre />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {community && (
        <SlimFooter
          links={(['privacy', 'accessibility', 'legal'] as const).map((page) => ({
            href: paths.page(locale, community.slug, page),
            words: t(`ground.footer.${page}`),
          }))}
        />
      )}
    </>
  );
}
