import { SiteFooter } from '@/components/ui/site-footer';
import { settings } from '@/lib/gateways/settings';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';

export function CommunityFooter({
  t,
  locale,
  community,
}: {
  t: Words;
  locale: Locale;
  community: Community;
}) {
  const { slug } = community;
  return (
    <SiteFooter
      title={t('ground.footer.title', { name: community.name })}
      about={
        <>
          <p className="soft">{t('ground.footer.about')}</p>
          <Source words={t('ground.footer.source')} />
        </>
      }
      columns={[
        {
          title: t('ground.footer.here'),
          links: [
            { href: paths.listings(locale, slug), words: t('ground.footer.listings') },
            { href: paths.newListing(locale, slug), words: t('ground.footer.post') },
          ],
        },
        {
          title: t('ground.footer.help'),
          links: [
            { href: paths.how(locale, slug), words: t('ground.footer.how') },
            { href: paths.page(locale, slug, 'ranking'), words: t('ground.footer.ranking') },
          ],
        },
        {
          title: t('ground.footer.rules'),
          links: [
            { href: paths.page(locale, slug, 'rules'), words: t('ground.footer.rules-page') },
            { href: paths.page(locale, slug, 'legal'), words: t('ground.footer.legal') },
            { href: paths.page(locale, slug, 'privacy'), words: t('ground.footer.privacy') },
            { href: paths.page(locale, slug, 'accessibility'), words: t('ground.footer.accessibility') },
          ],
        },
      ]}
    />
  );
}

function Source({ words }: { words: string }) {
  const { sourceUrl } = settings();
  return <p className="soft">{sourceUrl ? <a href={sourceUrl}>{words}</a> : words}</p>;
}
