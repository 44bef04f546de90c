import { eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { Commune } from '@/lib/gateways/geocoder';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { metersBetween, type Point } from '@/lib/ground/place';
import { Refused } from '@/lib/ground/refused';
import { communeMeant } from '@/lib/members/resolve-commune';
import type { StepOf } from './input';
import { publicPoint } from './usual-place';

/** A point further from the centre of the commune than this is not in it. */
const furthestMeters = 30_000;

/**
 * The place as columns: the exact point when the owner gave one or their address is found, and the cell that others see.
 * @throws Refused 'invalid-input' with 'commune-missing' | 'point-elsewhere' · 'commune-unknown' | 'commune-ambiguous'
 */
export async function placeSaid(
  tx: Db,
  actor: Actor,
  input: StepOf<'place'>,
  { geocoder }: Pick<Tools, 'geocoder'>,
) {
  if (input.commune === '') {
    if (input.later) return { meetingPlace: input.meetingPlace };
    throw new Refused('invalid-input', { commune: 'commune-missing' });
  }
  const commune = await communeMeant(tx, input, await centreOf(tx, actor), geocoder);
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
