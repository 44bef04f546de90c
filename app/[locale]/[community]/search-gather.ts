import { db } from '@/db/client';
import { fieldsByType } from '@/lib/communities/listing-fields';
import { categoriesOf, type Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import { realTools } from '@/lib/host/tools';
import { words } from '@/lib/i18n/words';
import { findListings } from '@/lib/listings/find';
import type { Around } from '@/lib/listings/search-query';
import { nearPoint, type SearchWish } from '@/lib/listings/search-wish';
import { ridesFor } from './rides-found';
import type { SearchField, SearchPlace, SearchProps } from './search-props';
import { withoutEach } from './search-without';

/** Everything that the results of a search show. */
export async function gather(
  locale: Locale,
  community: Community,
  wish: SearchWish,
  now: Date,
): Promise<SearchProps> {
  const place = await placeOf(wish, community);
  const rides = await ridesFor(wish, community, aroundOf(wish, place), now);
  const [found, categories, fields] = await Promise.all([
    rides
      ? { cards: [], total: rides.rides.length, instead: null }
      : findListings(db(), community, wish, aroundOf(wish, place), now),
    categoriesOf(db(), community.id),
    fieldsShown(community, locale),
  ]);
  const without = found.total > 0 ? [] : await withoutEach(community, wish, aroundOf(wish, place), now);
  return { t: words(locale), locale, community, wish, found, place, categories, fields, rides, without };
}

/** Where a search is centred: the device's point, or the commune that was typed. */
async function placeOf(wish: SearchWish, community: Community): Promise<SearchPlace> {
  const near = nearPoint(wish);
  if (!wish.where) return near && { is: 'device', point: near };
  const [commune] = await realTools().geocoder.suggest(db(), wish.where, community.centre);
  if (!commune?.centre) return { is: 'unknown', typed: wish.where };
  return { is: 'commune', name: commune.name, point: commune.centre };
}

export function aroundOf(wish: SearchWish, place: SearchPlace): Around {
  if (!place || place.is === 'unknown') return null;
  return { point: place.point, radiusMeters: wish.radius ? wish.radius * 1000 : null };
}

/** The questions that a community lets a search filter by; the same one asked for several types stands once. */
export async function fieldsShown(community: Community, locale: Locale): Promise<SearchField[]> {
  const t = words(locale);
  const shown = new Map<string, SearchField>();
  for (const field of await fieldsByType(db(), community.id)) {
    // What was written in words is found by its words.
    if (!field.isFilterable || field.kind === 'text' || shown.has(field.key)) continue;
    const typed = field.kind === 'number' || field.kind === 'date' ? field.kind : null;
    const options =
      field.kind === 'yes-no'
        ? [
            { value: 'true', label: t('listings.search.yes') },
            { value: 'false', label: t('listings.search.no') },
          ]
        : field.options.map((option) => ({
            value: option.key,
            label: locale === 'fr' ? option.fr : option.en,
          }));
    shown.set(field.key, {
      ...{ key: field.key, typed, options },
      label: locale === 'fr' ? field.labelFr : field.labelEn,
    });
  }
  return [...shown.values()];
}
