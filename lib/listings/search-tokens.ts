/** What a wish asks for besides words, as the search index names it. */
import type { Point } from '@/lib/ground/place';
import { codeOfCell } from '@/lib/map/morton';
import type { SearchKind, SearchWish } from './search-wish';

type Filtered = Pick<SearchWish, 'kind' | 'subject' | 'mode' | 'direction' | 'theme' | 'cost' | 'answers'>;

/** All of them must stand in what is found. `categoryId`: of the category that the wish names. */
export function tokensOf(wish: Filtered, categoryId: string | null): string[] {
  const { subject, mode, direction, theme, cost, answers } = wish;
  const asked = Object.entries(answers).map(([key, value]) => `a:${key}=${value}`);
  return [
    ...tokensOfKind(wish.kind),
    subject && `s:${subject}`,
    mode && `m:${mode}`,
    direction && `d:${direction}`,
    theme && `t:${theme}`,
    categoryId && `c:${categoryId}`,
    cost && 'free',
    ...asked,
  ].filter((token): token is string => Boolean(token));
}

function tokensOfKind(kind: SearchKind | undefined): string[] {
  switch (kind) {
    case undefined:
      return [];
    case 'request':
      return ['d:request'];
    case 'service':
    case 'ride':
    case 'space':
      return [`s:${kind}`, 'd:offer'];
    case 'lend':
    case 'give':
    case 'rent':
    case 'sell':
    case 'swap':
      return ['s:good', `m:${kind}`, 'd:offer'];
  }
}

const worldRadius = 6_378_137;
const worldMeters = 2 * Math.PI * worldRadius;
/** Cells of about 3.5 km for a walk, of about 14 km for a drive. */
const [fine, coarse] = [13, 11];
const fineUpToMeters = 6_000;

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** A point of the map in degrees. */
export const degreesOf = ({ x, y }: { x: number; y: number }): Point => ({
  lat: degrees(Math.atan(Math.sinh(y / worldRadius))),
  lng: degrees(x / worldRadius),
});

/** Metres of the ground in metres of the map at a latitude. */
export const reachOf = ({ lat }: Point, meters: number): number => meters / Math.cos((lat * Math.PI) / 180);

/** The other way round. */
export const metersOf = ({ lat }: Point, away: number): number => away * Math.cos((lat * Math.PI) / 180);

/** The cells that cover a circle: any of them must stand in what is found. */
export function cellTokens(centre: Point, meters: number): string[] {
  const depth = meters <= fineUpToMeters ? fine : coarse;
  const side = 2 ** depth;
  const cells = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value)));
  const sine = Math.sin((centre.lat * Math.PI) / 180);
  const x = ((centre.lng + 180) / 360) * side;
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side;
  const reach = (reachOf(centre, meters) / worldMeters) * side * 1.01;
  const tokens: string[] = [];
  for (let column = cells(x - reach); column <= cells(x + reach); column += 1)
    for (let row = cells(y - reach); row <= cells(y + reach); row += 1)
      tokens.push(`z${depth}:${codeOfCell(column, row, depth)}`);
  return tokens;
}
