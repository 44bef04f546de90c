import type { Db } from '@/db/types';
import type { Commune, Geocoder } from '@/lib/gateways/geocoder';
import type { Point } from '@/lib/ground/place';
import { Refused } from '@/lib/ground/refused';

/** What a form says of a commune: text, the code of a suggestion that was chosen, and help to place an unknown one. */
export type CommuneWish = {
  commune: string;
  communeCode?: string;
  nearCommuneCode?: string;
  lat?: number;
  lng?: number;
};

/**
 * The commune that a person means: the suggestion they chose, or the only one that what they typed can mean.
 * @throws Refused 'commune-unknown' or 'commune-ambiguous'
 */
export async function communeMeant(
  db: Db,
  wish: Pick<CommuneWish, 'commune' | 'communeCode'>,
  near: Point,
  geocoder: Geocoder,
): Promise<Commune> {
  return (await chosen(db, wish, geocoder)) ?? (await typed(db, wish.commune, near, geocoder));
}

/**
 * The commune that a person means, placed somewhere.
 * @throws Refused 'commune-unknown', 'commune-ambiguous', 'commune-without-centre' or 'point-too-far'
 */
export async function resolveCommune(
  db: Db,
  wish: CommuneWish,
  near: Point,
  geocoder: Geocoder,
): Promise<Commune> {
  const commune = await communeMeant(db, wish, near, geocoder);
  if (commune.centre) return commune;
  const point = await pointOf(db, wish, geocoder);
  if (!point) throw refusal('commune-without-centre', 'nearCommuneCode');
  if (await geocoder.place(db, commune.code, point)) return { ...commune, centre: point };
  throw refusal('point-too-far', 'lat');
}

/** The suggestion that was chosen, unless another name was typed since. */
async function chosen(
  db: Db,
  { commune, communeCode }: CommuneWish,
  geocoder: Geocoder,
): Promise<Commune | undefined> {
  const found = communeCode ? await geocoder.commune(db, communeCode) : undefined;
  return found && plain(commune).startsWith(plain(found.name)) ? found : undefined;
}

async function typed(db: Db, text: string, near: Point, geocoder: Geocoder): Promise<Commune> {
  const postcode = /\b\d{5}\b/.exec(text)?.[0];
  const name = plain(text.replace(/\d+/g, ' '));
  const suggested = await geocoder.suggest(db, name || (postcode ?? text), near);
  const there = postcode ? suggested.filter(({ postcodes }) => postcodes.includes(postcode)) : suggested;
  const exact = there.filter((commune) => plain(commune.name) === name);
  const [only, another] = exact.length > 0 ? exact : there;
  if (!only) throw refusal('commune-unknown', 'commune');
  if (another) throw refusal('commune-ambiguous', 'commune');
  return (await geocoder.commune(db, only.code)) ?? only;
}

async function pointOf(
  db: Db,
  { nearCommuneCode, lat, lng }: CommuneWish,
  geocoder: Geocoder,
): Promise<Point | null> {
  if (lat !== undefined && lng !== undefined) return { lat, lng };
  const neighbour = nearCommuneCode ? await geocoder.commune(db, nearCommuneCode) : undefined;
  return neighbour?.centre ?? null;
}

type Reason = 'commune-unknown' | 'commune-ambiguous' | 'commune-without-centre' | 'point-too-far';
const refusal = (reason: Reason, field: string) => new Refused(reason, { [field]: reason });

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
