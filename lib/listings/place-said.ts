import { eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { Commune } from '@/lib/gateways/geocoder';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { metersBetween, type Point } from '@/lib/ground/place';
import { Refused } from '@/lib/ground/refused';
import type { StepOf } from './input';
import { plainText } from './plain-words';
import { publicPoint } from './usual-place';

/** A point further from the centre of the commune than this is not in it. */
const furthestMeters = 30_000;

/**
 * The place as columns: the exact point when the owner gave one or their address is found, and the cell that others see.
 * @throws Refused 'invalid-input' with 'commune-missing' | 'commune-unknown' | 'point-elsewhere'
 */
export async function placeSaid(
  tx: Db,
  actor: Actor,
  input: StepOf<'place'>,
  { geocoder }: Pick<Tools, 'geocoder'>,
) {
  const commune = await communeSaid(tx, actor, input, geocoder);
  if (!commune) {
    if (input.later) return { meetingPlace: input.meetingPlace };
    throw new Refused('invalid-input', { commune: input.commune ? 'commune-unknown' : 'commune-missing' });
  }
  const exact = pointSaid(input) ?? (await addressSaid(input, commune, geocoder));
  if (exact && commune.centre && metersBetween(exact, commune.centre) > furthestMeters)
    throw new Refused('invalid-input', { lat: 'point-elsewhere' });
  return {
    communeCode: commune.code,
    lat: exact?.lat ?? null,
    lng: exact?.lng ?? null,
    ...publicPoint(exact, commune.centre),
    meetingPlace: input.meetingPlace,
  };
}

/** The commune chosen from the suggestions, or the only one that what was typed can mean. */
async function communeSaid(
  tx: Db,
  actor: Actor,
  { commune, communeCode }: StepOf<'place'>,
  geocoder: Tools['geocoder'],
): Promise<Commune | undefined> {
  const typed = commune.replace(/\d+|[()]/g, ' ').trim();
  const chosen = communeCode ? await geocoder.commune(tx, communeCode) : undefined;
  if (chosen && plainText(typed).startsWith(plainText(chosen.name))) return chosen;
  const postcode = /\b\d{5}\b/.exec(commune)?.[0];
  const wanted = typed || postcode;
  if (!wanted) return undefined;
  const suggested = await geocoder.suggest(tx, wanted, await centreOf(tx, actor));
  const there = postcode ? suggested.filter(({ postcodes }) => postcodes.includes(postcode)) : suggested;
  const exact = there.find(({ name }) => plainText(name) === plainText(typed));
  const found = exact ?? (there.length === 1 ? there[0] : undefined);
  return found && geocoder.commune(tx, found.code);
}

async function centreOf(tx: Db, { communityId }: Actor): Promise<Point> {
  const [row] = await tx
    .select({ lat: communities.centreLat, lng: communities.centreLng })
    .from(communities)
    .where(eq(communities.id, communityId));
  if (!row) throw new Error('a community without a row');
  return row;
}

const pointSaid = ({ lat, lng }: StepOf<'place'>): Point | null =>
  lat === null || lng === null ? null : { lat, lng };

async function addressSaid({ meetingPlace }: StepOf<'place'>, commune: Commune, geocoder: Tools['geocoder']) {
  return meetingPlace === '' ? null : ((await geocoder.address(meetingPlace, commune.code)) ?? null);
}
