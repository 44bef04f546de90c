import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import { pageSize } from '@/lib/listings/find';
import { searchWith } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import { Cards } from './cards';
import { MapBeside, ViewSwitch } from './map-beside';
import { NothingFound } from './nothing-found';
import { Applied, Chips, Sorts, type SearchProps } from './search-filters';
import { SearchForm } from './search-form';
import { SearchTools } from './search-tools';

/** What a search found: the form again, chips that stay pressed, what is applied, the count, and the cards. */
export function Results(props: SearchProps) {
  const { t, locale, community, wish, found, place } = props;
  const here = community.slug;
  const looking = { locale, community, query: { ...wish, page: undefined }, around: placed(props) };
  return (
    <div className="wrap page-top stack">
      <h1>{wish.q ? t('listings.search.title-words', { words: wish.q }) : t('listings.search.title')}</h1>
      <SearchForm t={t} action={paths.search(locale, here)} wish={wish} />
      {place?.is === 'unknown' && (
        <Notice look="warn">
          <p>{t('listings.search.unknown-place', { place: place.typed })}</p>
        </Notice>
      )}
      <Chips {...props} />
      <Applied {...props} />
      <div className="found">
        <p role="status">
          <strong>{t('listings.search.count', { count: found.total })}</strong>
          {place?.is === 'commune' && ` · ${t('listings.search.around', { place: place.name })}`}
        </p>
        <Sorts {...props} />
      </div>
      <div className="row between">
        <ViewSwitch {...looking} />
        <SearchTools {...looking} />
      </div>
      <MapBeside {...looking}>
        {found.total === 0 ? (
          <NothingFound {...props} />
        ) : (
          <Cards
            t={t}
            locale={locale}
            community={here}
            cards={found.cards}
            label={t('listings.search.results')}
          />
        )}
        <Pages {...props} />
      </MapBeside>
    </div>
  );
}

function placed({ place, wish }: SearchProps) {
  if (!place || place.is === 'unknown') return null;
  return { point: place.point, radiusMeters: wish.radius ? wish.radius * 1000 : null };
}

function Pages({ t, locale, community, wish, found }: SearchProps) {
  const pages = Math.ceil(found.total / pageSize);
  if (pages <= 1) return null;
  const to = (page: number) => paths.search(locale, community.slug, { ...searchWith(wish, {}), page });
  return (
    <nav className="row between" aria-label={t('listings.search.pages')}>
      {wish.page > 1 ? <Go href={to(wish.page - 1)}>{t('listings.search.previous')}</Go> : <span />}
      <span>{t('listings.search.page', { page: wish.page, pages })}</span>
      {wish.page < pages ? <Go href={to(wish.page + 1)}>{t('listings.search.next')}</Go> : <span />}
    </nav>
  );
}
