import { BellPlus, Rss } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { Icon } from '@/components/ui/icon';
import { words } from '@/lib/i18n/words';
import { plainQuery } from '@/lib/saved/query';
import { paths } from '@/lib/web/paths';
import type { Looking } from './map-beside';

/** What can be done with a search: be told of what is new, or follow it with a feed reader. */
export function SearchTools({ locale, community, query }: Looking) {
  const t = words(locale);
  const address = paths.search(locale, community.slug, query);
  const search = plainQuery(address.split('?')[1] ?? '');
  return (
    <p className="row tight search-tools">
      {search && (
        <ButtonLink
          look="second"
          small
          icon={BellPlus}
          rel="nofollow"
          href={`${paths.newAlert(locale, community.slug)}?${search}`}
        >
          {t('saved.alerts.create')}
        </ButtonLink>
      )}
      <Go className="icon-line" href={`${paths.atom(community.slug)}?${new URLSearchParams(search)}`}>
        <Icon of={Rss} />
        {t('saved.tools.feed')}
      </Go>
    </p>
  );
}
