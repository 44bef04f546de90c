import { List, Map as MapIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { WordsProvider } from '@/components/forms/words-provider';
import { MapSlot } from '@/components/map/map-slot';
import { Go } from '@/components/ui/go';
import { Icon } from '@/components/ui/icon';
import type { Community } from '@/lib/communities/queries';
import { settings } from '@/lib/gateways/settings';
import type { Locale } from '@/lib/ground/locale';
import type { Point } from '@/lib/ground/place';
import { words, wordsOf } from '@/lib/i18n/words';
import { boxIn, boxOfCircle } from '@/lib/map/box';
import { paths } from '@/lib/web/paths';

/** A search as its page knows it: its address' parts, and where it is centred. */
export type Looking = {
  locale: Locale;
  community: Community;
  query: Record<string, string | number | undefined>;
  around: { point: Point; radiusMeters: number | null } | null;
};

const withoutRadiusMeters = 12_000;

/** Two ways to see what was found. */
export function ViewSwitch({ locale, community, query }: Looking) {
  const t = words(locale);
  const isMap = query['view'] === 'map';
  const to = (view: 'map' | undefined) => paths.search(locale, community.slug, { ...query, view });
  return (
    <nav className="seg" aria-label={t('map.view')}>
      <Go href={to(undefined)} aria-current={isMap ? undefined : 'true'}>
        <Icon of={List} />
        {t('map.view.list')}
      </Go>
      <Go href={to('map')} aria-current={isMap ? 'true' : undefined}>
        <Icon of={MapIcon} />
        {t('map.view.map')}
      </Go>
    </nav>
  );
}

/** What was found, with the map beside it when it is asked for. */
export function MapBeside({
  children,
  isOfRides,
  ...looking
}: Looking & { isOfRides: boolean; children: ReactNode }) {
  const { locale, community, query, around } = looking;
  if (query['view'] !== 'map') return children;
  const text = typeof query['bbox'] === 'string' ? query['bbox'] : null;
  const circle = around && boxOfCircle(around.point, around.radiusMeters ?? withoutRadiusMeters);
  return (
    <div className="beside">
      <WordsProvider locale={locale} words={wordsOf(locale, ['map'])}>
        <MapSlot
          community={community.slug}
          search={paths.search(locale, community.slug)}
          query={searchOf(looking)}
          listings={paths.listings(locale, community.slug)}
          box={boxIn(text) ?? (isOfRides ? null : circle)}
          isOfRides={isOfRides}
          middle={community.centre}
          styleUrl={settings().mapStyleUrl}
          ground={paths.ground(community.slug)}
        />
      </WordsProvider>
      <div className="stack">{children}</div>
    </div>
  );
}

const searchOf = ({ locale, community, query }: Looking): string =>
  new URL(paths.search(locale, community.slug, { ...query, page: undefined }), 'http://x').search.slice(1);
