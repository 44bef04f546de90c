import { Notice } from '@/components/ui/notice';
import { manyTotal } from '@/lib/listings/find';
import { searchWith } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import { Cards } from './cards';
import { MapBeside, ViewSwitch } from './map-beside';
import { NothingFound } from './nothing-found';
import { RideList } from './ride-list';
import { Applied, Chips, Sorts } from './search-filters';
import { SearchForm } from './search-form';
import { aroundOf } from './search-gather';
import { BeyondTheEnd, isBeyond, Pages } from './search-pages';
import { MoreFilters, moreFields } from './search-more';
import type { SearchProps } from './search-props';
import { SearchTools } from './search-tools';

/** What a search found: the form again, chips that stay pressed, what is applied, the count, and the cards. */
export function Results(props: SearchProps) {
  const { t, locale, community, wish, found, place, rides } = props;
  const here = community.slug;
  const looking = { locale, community, query: searchWith(wish, {}), around: aroundOf(wish, place) };
  const isRide = wish.kind === 'ride' || wish.subject === 'ride';
  return (
    <div className="wrap page-top stack">
      <h1>{wish.q ? t('listings.search.title-words', { words: wish.q }) : t('listings.search.title')}</h1>
      <SearchForm t={t} action={paths.search(locale, here)} wish={wish} shown={shownOf(props)}>
        <MoreFilters {...props} isRide={isRide} />
      </SearchForm>
      {place?.is === 'unknown' && (
        <Notice look="warn">
          <p>{t('listings.search.unknown-place', { place: place.typed })}</p>
        </Notice>
      )}
      {rides && rides.unknown.length > 0 && (
        <Notice look="warn">
          <p>{t('listings.search.unknown-place', { place: rides.unknown.join(', ') })}</p>
        </Notice>
      )}
      {found.instead !== null && (
        <Notice>
          <p>{t('listings.search.instead', { typed: wish.q, words: found.instead })}</p>
        </Notice>
      )}
      <Chips {...props} />
      <Applied {...props} />
      <div className="found">
        <p role="status">
          <strong>
            {found.total >= manyTotal
              ? t('listings.search.many')
              : t('listings.search.count', { count: found.total })}
          </strong>
          {place?.is === 'commune' && ` · ${t('listings.search.around', { place: place.name })}`}
        </p>
        <Sorts {...props} />
      </div>
      <div className="row between">
        <ViewSwitch {...looking} />
        <SearchTools {...looking} />
      </div>
      <MapBeside {...looking} query={onMap(props)} isOfRides={rides !== null}>
        {found.total === 0 ? (
          <NothingFound {...props} />
        ) : isBeyond(props) ? (
          <BeyondTheEnd {...props} />
        ) : rides ? (
          <RideList {...props} rides={rides} />
        ) : (
          <Cards
            t={t}
            locale={locale}
            community={community}
            cards={found.cards}
            label={t('listings.search.results')}
          />
        )}
        <Pages {...props} />
      </MapBeside>
    </div>
  );
}

/** What the map shows is what the list shows: what was searched for instead. */
const onMap = ({ wish, found }: SearchProps) => searchWith(wish, found.instead ? { q: found.instead } : {});

/** The fields that the form itself holds, the community's own questions among them. */
const shownOf = ({ fields }: SearchProps): string[] => [
  ...moreFields,
  ...fields.flatMap(({ key }) => [`f.${key}`, `f.${key}.from`, `f.${key}.to`]),
];
