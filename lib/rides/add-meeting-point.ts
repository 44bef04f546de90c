import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { meetingPoints } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { isPoint, metersBetween } from '@/lib/ground/place';
import { Refused } from '@/lib/ground/refused';
import { resolveCommune } from '@/lib/members/resolve-commune';
import type { MeetingPointInput } from './input';

/** A point further from the middle of its commune than this is not in it. */
const furthestMeters = 30_000;

/**
 * A public place where people of the community meet for rides. Without a point it stands in the middle of its commune.
 * @throws Refused 'not-allowed' | 'invalid-input' with 'stop-unknown' | 'stop-ambiguous' | 'stop-without-place' | 'point-elsewhere'
 */
export async function addMeetingPoint(
  db: Db,
  actor: Actor,
  input: MeetingPointInput,
  { now, geocoder }: Pick<Tools, 'now' | 'geocoder'>,
): Promise<{ pointId: string }> {
  if (!actor.roles.includes('administrator')) throw new Refused('not-allowed');
  const { communityId } = actor;
  const commune = await communeSaid(db, actor, input.commune, geocoder);
  const said = { lat: input.lat ?? Number.NaN, lng: input.lng ?? Number.NaN };
  const point = isPoint(said) ? said : commune.centre;
  if (!point) throw new Refused('invalid-input', { commune: 'stop-without-place' });
  if (commune.centre && metersBetween(commune.centre, point) > furthestMeters)
    throw new Refused('invalid-input', { lat: 'point-elsewhere' });
  const [row] = await db
    .insert(meetingPoints)
    .values({
      ...{ communityId, source: 'own', sourceId: randomUUID(), name: input.name, address: input.address },
      ...{ communeCode: commune.code, ...point, createdAt: now },
    })
    .returning({ id: meetingPoints.id });
  if (!row) throw new Error('an insert that answers no row');
  return { pointId: row.id };
}

async function communeSaid(db: Db, { communityId }: Actor, commune: string, geocoder: Tools['geocoder']) {
  const [centre] = await db
    .select({ lat: communities.centreLat, lng: communities.centreLng })
    .from(communities)
    .where(eq(communities.id, communityId));
  if (!centre) throw new Error('a community without a row');
  try {
    return await resolveCommune(db, { commune }, centre, geocoder);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused('invalid-input', { commune: reasons[error.because] ?? 'stop-unknown' });
  }
}

const reasons: Record<string, string> = {
  'commune-ambiguous': 'stop-ambiguous',
  'commune-without-centre': 'stop-without-place',
};
