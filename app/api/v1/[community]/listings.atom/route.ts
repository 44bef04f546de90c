import { priceSaid } from '@/components/listings/price-said';
import { words } from '@/lib/i18n/words';
import type { Feature } from '@/lib/listings/features';
import { realTools } from '@/lib/host/tools';
import { settings } from '@/lib/gateways/settings';
import { atomFeed, type AtomEntry } from '@/lib/saved/atom';
import { listingAddress, paths } from '@/lib/web/paths';
import { askedIn, notFound, type Asked, type Params } from '../asked';
import { foundFeatures } from '../found-features';
import { keptAnswer } from '../kept-answer';

const most = 50;

/** The newest of what a search finds, for a feed reader. */
export async function GET(request: Request, context: Params): Promise<Response> {
  const asked = await askedIn(request, context);
  if (!asked) return notFound();
  const { community, locale, wish, search } = asked;
  const found = await foundFeatures(asked, { limit: most });
  const t = words(locale);
  const { appUrl } = settings();
  const behind = search ? `?${search}` : '';
  const label = wish.q || (wish.theme && t(`communities.theme.${wish.theme}`));
  const body = atomFeed({
    self: `${appUrl}${paths.atom(community.slug)}${behind}`,
    page: `${appUrl}${search ? paths.search(locale, community.slug) : paths.listings(locale, community.slug)}${behind}`,
    title: label
      ? t('saved.feed.search', { community: community.name, label })
      : t('saved.feed.title', { community: community.name }),
    ...{ language: locale, author: community.name, rights: t('saved.feed.rights') },
    since: new Date(0),
    entries: found.slice(0, most).map((feature) => entryOf(feature, asked)),
  });
  return keptAnswer(request, body, 'application/atom+xml; charset=utf-8');
}

function entryOf(feature: Feature, { community, locale }: Asked): AtomEntry {
  const t = words(locale);
  const { id, title, theme, commune, description, point, publishedAt, updatedAt } = feature;
  const price = priceSaid(t, locale, community.currency, feature);
  return {
    ...{ uuid: id, title, point, publishedAt, updatedAt },
    url: realTools().links.listing(locale, community.slug, listingAddress(feature)),
    summary: [`${price} · ${commune}`, description.slice(0, 280)].filter(Boolean).join('\n'),
    category: { term: theme, label: t(`communities.theme.${theme}`) },
  };
}
