import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import type { Point } from '@/lib/ground/place';
import type { Words } from '@/lib/i18n/words';
import { pageSize, type Found } from '@/lib/listings/find';
import {
  filtersOn,
  radiiKm,
  searchSorts,
  searchWith,
  wider,
  type SearchWish,
} from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import { Cards } from './cards';
import { SearchForm } from './search-form';

export type SearchPlace =
  | { is: 'device'; point: Point }
  | { is: 'commune'; name: string; point: Point }
  | { is: 'unknown'; typed: string }
  | null;

type Props = {
  t: Words;
  locale: Locale;
  community: Community;
  wish: SearchWish;
  found: Found;
  place: SearchPlace;
  similar: readonly string[];
};

/** What a search found: the form again, chips that stay pressed, what is applied, the count, and the cards. */
export function Results(props: Props) {
  const { t, locale, community, wish, found, place } = props;
  const here = community.slug;
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
      {found.total === 0 ? (
        <Nothing {...props} />
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
    </div>
  );
}

function Chips({ t, locale, community, wish, place }: Props) {
  const chip = (key: string, words: string, on: boolean, change: Parameters<typeof searchWith>[1]) => (
    <li key={key}>
      <Go
        className="chip"
        aria-current={on ? 'true' : undefined}
        href={paths.search(locale, community.slug, searchWith(wish, change))}
      >
        {words}
      </Go>
    </li>
  );
  const hasPlace = place !== null && place.is !== 'unknown';
  return (
    <ul className="chips scroll" aria-label={t('listings.search.filters')}>
      {(['lend', 'give'] as const).map((mode) =>
        chip(mode, t(`listings.search.mode.${mode}`), wish.mode === mode, {
          mode: wish.mode === mode ? undefined : mode,
        }),
      )}
      {chip('free', t('listings.search.free.today'), wish.free === 'today', {
        free: wish.free ? undefined : 'today',
      })}
      {hasPlace &&
        radiiKm.map((km) =>
          chip(`km${km}`, t('listings.search.radius', { km }), wish.radius === km, {
            radius: wish.radius === km ? undefined : km,
          }),
        )}
    </ul>
  );
}

function nameOf(t: Words, wish: SearchWish, filter: ReturnType<typeof filtersOn>[number]): string {
  switch (filter) {
    case 'mode':
      return t(`listings.search.mode.${wish.mode ?? 'lend'}`);
    case 'theme':
      return t(`communities.theme.${wish.theme ?? 'exchange'}`);
    case 'radius':
      return t('listings.search.radius', { km: wish.radius ?? 0 });
    case 'free':
      return t('listings.search.free.today');
  }
}

function Applied({ t, locale, community, wish }: Props) {
  const on = filtersOn(wish);
  if (on.length === 0) return null;
  return (
    <p className="applied">
      {t('listings.search.applied', { count: on.length })}{' '}
      {on.map((filter) => {
        const name = nameOf(t, wish, filter);
        return (
          <Go
            key={filter}
            href={paths.search(locale, community.slug, searchWith(wish, { [filter]: undefined }))}
            aria-label={t('listings.search.drop', { name })}
          >
            {name} ×
          </Go>
        );
      })}{' '}
      <Go href={paths.search(locale, community.slug, { q: wish.q, where: wish.where, near: wish.near })}>
        {t('listings.search.clear')}
      </Go>
    </p>
  );
}

function Sorts({ t, locale, community, wish, place }: Props) {
  const hasPlace = place !== null && place.is !== 'unknown';
  const now = wish.sort ?? (hasPlace ? 'nearest' : 'newest');
  return (
    <p className="soft">
      {hasPlace &&
        searchSorts.map((sort) => (
          <span key={sort}>
            {sort === now ? (
              <strong>{t(`listings.search.sort.${sort}`)}</strong>
            ) : (
              <Go href={paths.search(locale, community.slug, searchWith(wish, { sort }))}>
                {t(`listings.search.sort.${sort}`)}
              </Go>
            )}
            {' · '}
          </span>
        ))}
      <Go href={paths.page(locale, community.slug, 'ranking')}>{t('listings.search.ranking')}</Go>
    </p>
  );
}

function Nothing({ t, locale, community, wish, similar }: Props) {
  const to = (change: Parameters<typeof searchWith>[1]) =>
    paths.search(locale, community.slug, searchWith(wish, change));
  const next = wish.radius ? wider(wish.radius) : undefined;
  return (
    <EmptyState
      title={t('listings.search.none')}
      action={
        <ButtonLink href={paths.newListing(locale, community.slug, { title: wish.q || undefined })}>
          {t('listings.search.none.post')}
        </ButtonLink>
      }
      other={<Go href={paths.listings(locale, community.slug)}>{t('listings.search.none.all')}</Go>}
    >
      <p>{t('listings.search.none.body')}</p>
      <ul className="stack-2">
        {similar.length > 0 && (
          <li>
            {t('listings.search.none.similar')}{' '}
            {similar.map((title) => (
              <Go key={title} className="chip" href={to({ q: title })}>
                {title}
              </Go>
            ))}
          </li>
        )}
        {filtersOn(wish)
          .filter((filter) => filter !== 'radius')
          .map((filter) => (
            <li key={filter}>
              <Go href={to({ [filter]: undefined })}>
                {t('listings.search.none.drop', { name: nameOf(t, wish, filter) })}
              </Go>
            </li>
          ))}
        {wish.radius && (
          <li>
            {
              <Go href={to({ radius: next })}>
                {next ? t('listings.search.none.wider', { km: next }) : t('listings.search.none.everywhere')}
              </Go>
            }
          </li>
        )}
        {wish.q && <li>{t('listings.search.none.words')}</li>}
      </ul>
    </EmptyState>
  );
}

function Pages({ t, locale, community, wish, found }: Props) {
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
