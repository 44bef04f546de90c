import { plainName } from '@/lib/gateways/plain-name';
import type { Point } from '@/lib/ground/place';

export type OfficialCommune = {
  code: string;
  name: string;
  department: string;
  region: string;
  postcodes: string[];
  population: number;
};
/** A populated place as GeoNames knows it. */
export type Place = {
  /** The commune that it lies in; empty when GeoNames does not say, or says a commune that is no more. */
  communeCode: string;
  name: string;
  region: string;
  population: number;
  at: Point;
};

/**
 * A centre for each commune that GeoNames leaves no doubt about: the place of the same name inside it, else the largest
 * place inside it, else the one place of that name in the region when no other commune there bears the name too.
 */
export function matchCentres(
  communes: readonly OfficialCommune[],
  places: readonly Place[],
): Map<string, Point> {
  const inside = groupBy(places, (place) => place.communeCode);
  const placesNamed = groupBy(places, (place) => `${place.region} ${plainName(place.name)}`);
  const communesNamed = groupBy(communes, (commune) => `${commune.region} ${plainName(commune.name)}`);
  const centres = new Map<string, Point>();
  for (const commune of communes) {
    const key = `${commune.region} ${plainName(commune.name)}`;
    const isOnlyOne = communesNamed.get(key)?.length === 1;
    const place =
      mainPlace(commune, inside.get(commune.code) ?? []) ??
      (isOnlyOne ? onlyPlace(placesNamed.get(key) ?? []) : undefined);
    if (place) centres.set(commune.code, place.at);
  }
  return centres;
}

function mainPlace(commune: OfficialCommune, places: readonly Place[]): Place | undefined {
  const name = plainName(commune.name);
  const bySize = [...places].sort((a, b) => b.population - a.population);
  return bySize.find((place) => plainName(place.name) === name) ?? bySize[0];
}

const onlyPlace = (places: readonly Place[]): Place | undefined =>
  places.length === 1 ? places[0] : undefined;

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
