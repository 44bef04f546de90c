/** The national base of carpool places (BNLC), as a file of comma-separated values with the names of its schema. */
import { isPoint } from '@/lib/ground/place';
import { parseDay, type Day } from '@/lib/ground/period';

export type CarpoolPlace = {
  /** The base's own name for the place; what makes a second import find it again. */
  sourceId: string;
  name: string;
  address: string;
  communeCode: string;
  lat: number;
  lng: number;
  /** NULL when not said. */
  places: number | null;
  isOpen: boolean;
  updatedOn: Day | null;
};

export type PlacesFile =
  | { ok: true; places: CarpoolPlace[]; skipped: { line: number; because: PlaceFault }[] }
  | { ok: false; because: 'not-a-places-file' };
export type PlaceFault = 'no-id' | 'no-name' | 'no-point' | 'twice';

const needed = ['id_lieu', 'nom_lieu', 'insee', 'Xlong', 'Ylat'] as const;
export const mostPlaces = 50_000;

/** Every place of the file, and the lines that say too little to be one. */
export function readPlaces(text: string): PlacesFile {
  const [head = [], ...rows] = tableOf(text);
  const names = head.map((name) => name.trim());
  if (!needed.every((name) => names.includes(name)) || rows.length > mostPlaces)
    return { ok: false, because: 'not-a-places-file' };
  const places = new Map<string, CarpoolPlace>();
  const skipped: { line: number; because: PlaceFault }[] = [];
  for (const [at, cells] of rows.entries()) {
    const said = (name: string): string => (cells[names.indexOf(name)] ?? '').trim();
    const place = placeOf(said);
    if (typeof place === 'string') skipped.push({ line: at + 2, because: place });
    else if (places.has(place.sourceId)) skipped.push({ line: at + 2, because: 'twice' });
    else places.set(place.sourceId, place);
  }
  return { ok: true, places: [...places.values()], skipped };
}

function placeOf(said: (name: string) => string): CarpoolPlace | PlaceFault {
  const sourceId = said('id_lieu');
  const name = said('nom_lieu') || said('type');
  const point = { lat: numberIn(said('Ylat')), lng: numberIn(said('Xlong')) };
  if (!sourceId || sourceId.length > 60) return 'no-id';
  if (!name) return 'no-name';
  if (!isPoint(point) || (point.lat === 0 && point.lng === 0)) return 'no-point';
  const spaces = said('nbre_pl');
  return {
    ...{ sourceId, name: name.slice(0, 120), address: said('ad_lieu').slice(0, 300) },
    ...{ communeCode: said('insee'), ...point },
    places: /^\d{1,5}$/.test(spaces) ? Number(spaces) : null,
    isOpen: !/^(false|faux|non|0)$/i.test(said('ouvert')),
    updatedOn: parseDay(said('date_maj')),
  };
}

const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')));

/** Rows of cells. Quoted cells may hold commas, line ends and doubled quotes; a quote elsewhere is itself; empty lines are none. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/gy;
  const source = text.replace(/^\ufeff/, '');
  for (let at = 0; at < source.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(source);
    if (!found) break;
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',' && cell.lastIndex < source.length) continue;
    if (found[3] === ',') row.push('');
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
