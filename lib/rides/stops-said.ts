import { and, eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { meetingPoints } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { Point } from '@/lib/ground/place';
import { Refused } from '@/lib/ground/refused';
import { plainWords } from '@/lib/listings/plain-words';
import { pointLabel } from './meeting-points';

export type StopSaid = {
  name: string;
  /** Where exactly one is met. Empty when nothing was said. */
  spot: string;
  communeCode: string | null;
  point: Point;
  meetingPointId: string | null;
};
export type StopRefusal =
  'stop-missing' | 'stop-unknown' | 'stop-ambiguous' | 'stop-without-place' | 'stop-twice';

/**
 * The stops that were typed: meeting points by the words with which they are suggested, or the middles of communes.
 * @throws Refused 'invalid-input' with 'stop-missing' | 'stop-unknown' | 'stop-ambiguous' | 'stop-without-place' | 'stop-twice'
 */
export async function stopsSaid(
  db: Db,
  actor: Actor,
  { stops: typed, spots }: { stops: readonly string[]; spots: readonly string[] },
  { geocoder }: Pick<Tools, 'geocoder'>,
): Promise<StopSaid[]> {
  const near = await centreOf(db, actor);
  const points = await openPoints(db, actor);
  const stops: StopSaid[] = [];
  const faults: Record<string, StopRefusal> = {};
  for (const [at, text] of typed.entries()) {
    const isEnd = at === 0 || at === typed.length - 1;
    if (text === '' && !isEnd) continue;
    const found = text === '' ? 'stop-missing' : await stopSaid(db, text, { near, points, geocoder });
    if (typeof found === 'string') faults[`stops.${at}`] = found;
    else if (isSame(stops.at(-1), found)) faults[`stops.${at}`] = 'stop-twice';
    else stops.push({ ...found, spot: spots[at] ?? '' });
  }
  if (Object.keys(faults).length > 0) throw new Refused('invalid-input', faults);
  return stops;
}

type Found = Omit<StopSaid, 'spot'>;

const isSame = (before: Found | undefined, { point }: Found): boolean =>
  before !== undefined && before.point.lat === point.lat && before.point.lng === point.lng;

type Around = { near: Point; points: OpenPoint[]; geocoder: Tools['geocoder'] };

async function stopSaid(
  db: Db,
  text: string,
  { near, points, geocoder }: Around,
): Promise<Found | StopRefusal> {
  const met = points.find((point) => plain(point.label) === plain(text));
  if (met) {
    const { id, label, communeCode, lat, lng } = met;
    return { name: label, communeCode, point: { lat, lng }, meetingPointId: id };
  }
  const postcode = /\b\d{5}\b/.exec(text)?.[0];
  const name = plain(text.replace(/\d+|[()]/g, ' '));
  const suggested = await geocoder.suggest(db, name || (postcode ?? text), near);
  const there = postcode ? suggested.filter(({ postcodes }) => postcodes.includes(postcode)) : suggested;
  const exact = there.filter((commune) => plain(commune.name) === name);
  const [only, another] = exact.length > 0 ? exact : there;
  if (!only) return 'stop-unknown';
  if (another) return 'stop-ambiguous';
  const commune = (await geocoder.commune(db, only.code)) ?? only;
  if (!commune.centre) return 'stop-without-place';
  return { name: commune.name, communeCode: commune.code, point: commune.centre, meetingPointId: null };
}

/** A name as it may be typed: without accents and hyphens, « St » written out. */
const plain = (name: string): string =>
  plainWords(name)
    .map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word))
    .join(' ');

type OpenPoint = { id: string; label: string; communeCode: string | null; lat: number; lng: number };

async function openPoints(db: Db, { communityId }: Actor): Promise<OpenPoint[]> {
  const rows = await db
    .select({
      id: meetingPoints.id,
      name: meetingPoints.name,
      communeCode: meetingPoints.communeCode,
      commune: communes.name,
      lat: meetingPoints.lat,
      lng: meetingPoints.lng,
    })
    .from(meetingPoints)
    .leftJoin(communes, eq(communes.code, meetingPoints.communeCode))
    .where(and(eq(meetingPoints.communityId, communityId), eq(meetingPoints.isOpen, true)));
  return rows.map(({ name, commune, ...rest }) => ({ ...rest, label: pointLabel(name, commune) }));
}

async function centreOf(db: Db, { communityId }: Actor): Promise<Point> {
  const [row] = await db
    .select({ lat: communities.centreLat, lng: communities.centreLng })
    .from(communities)
    .where(eq(communities.id, communityId));
  if (!row) throw new Error('a community without a row');
  return row;
}
