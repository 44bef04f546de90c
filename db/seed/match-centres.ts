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
  const known = places.map((place) => ({ ...place, key: keyOf(place) }));
  const wanted = communes.map((commune) => ({ code: commune.code, key: keyOf(commune) }));
  const inside = groupBy(known, (place) => place.communeCode);
  const placesNamed = groupBy(known, (place) => place.key);
  const communesNamed = groupBy(wanted, (commune) => commune.key);
  const centres = new Map<string, Point>();
  for (const { code, key } of wanted) {
    const isOnlyOne = communesNamed.get(key)?.length === 1;
    const place =
      mainPlace(key, inside.get(code) ?? []) ??
      (isOnlyOne ? onlyPlace(placesNamed.get(key) ?? []) : undefined);
    if (place) centres.set(code, place.at);
  }
  return centres;
}

type Keyed = Place & { key: string };

/** Region and name, as GeoNames and the official list both know them. */
const keyOf = ({ region, name }: { region: string; name: string }): string => `${region} ${plainName(name)}`;

function mainPlace(key: string, places: readonly Keyed[]): Keyed | undefined {
  const bySize = [...places].sort((a, b) => b.population - a.population);
  return bySize.find((place) => place.key === key) ?? bySize[0];
}

const onlyPlace = (places: readonly Keyed[]): Keyed | undefined =>
  places.length === 1 ? places[0] : undefined;

function groupBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
