/** Lucie drives from Pélussin to Saint-Étienne by way of Maclas and Bourg-Argental, three legs of ten kilometres each. */
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { askInput } from '@/lib/exchanges/input';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import type { Jobs } from '@/lib/gateways/jobs';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import { publish } from '@/lib/listings/publish';
import { startDraft } from '@/lib/listings/start-draft';
import { carInput, routeInput } from '@/lib/rides/input';
import { saveCar } from '@/lib/rides/save-car';
import { saveRoute } from '@/lib/rides/save-route';
import { pretendTools } from '@/tests/support/tools';
import { monday, type Village } from '@/tests/support/village';

const places = [
  ['42129', 'Maclas', 'maclas', '42520', 45.3622, 4.6861],
  ['42023', 'Bourg-Argental', 'bourg argental', '42220', 45.2986, 4.5561],
  ['42218', 'Saint-Étienne', 'saint etienne', '42000', 45.4397, 4.3872],
  ['42999', 'Nulle-Part', 'nulle part', '42998', null, null],
] as const;

export async function layCommunes(db: Db): Promise<void> {
  await db
    .insert(communes)
    .values(
      places.map(([code, name, searchName, postcode, lat, lng]) => ({
        ...{ code, name, searchName, department: '42', postcodes: [postcode], population: 1000, lat, lng },
        source: lat === null ? null : ('geonames' as const),
      })),
    )
    .onConflictDoNothing();
}

/** The communes of the database, and roads of ten kilometres between any two stops. */
export function rideTools(now = monday, jobs?: Jobs) {
  const tools = pretendTools(now, jobs);
  const all: Tools = { ...tools, geocoder: databaseGeocoder };
  return {
    ...all,
    letters: tools.letters,
    at: (instant: Date | string): Tools => ({ ...all, now: new Date(instant) }),
  };
}

export const way = ['Pélussin', 'Maclas', 'Bourg-Argental (42220)', 'Saint-Étienne'];

/** What the form of the route sends: every working day but Wednesday, at ten past seven. */
export const routeSaid = (listingId: ListingId, more: Record<string, unknown> = {}) =>
  routeInput.parse({
    ...{ listingId, stops: way, repeats: 'weekly', weekdays: ['1', '2', '4', '5'], departs: '07:10' },
    ...{ firstDay: '2026-11-23', lastDay: '', exceptions: [] },
    ...more,
  });

/** What the form of the car sends: three seats in a car of 5 CV at 2,40 €. */
export const carSaid = (listingId: ListingId, more: Record<string, unknown> = {}) =>
  carInput.parse({
    ...{ listingId, seats: '3', power: '5', tolls: '', parking: '', price: '2,40' },
    ...{ luggage: 'small', takesPets: 'on', states: 'on' },
    ...more,
  });

export async function drafted(
  db: Db,
  v: Village,
  driver: Actor,
  tools: Tools,
  kind: 'ride' | 'wanted-ride' = 'ride',
) {
  await layCommunes(db);
  return (await startDraft(db, driver, { typeId: v.pilat.types[kind], title: '' }, tools)).listingId;
}

/** A ride that everybody sees. */
export async function offered(
  db: Db,
  v: Village,
  driver: Actor,
  tools: Tools,
  { route = {}, car = {} }: { route?: Record<string, unknown>; car?: Record<string, unknown> } = {},
): Promise<ListingId> {
  const listingId = await drafted(db, v, driver, tools);
  await saveRoute(db, driver, routeSaid(listingId, route), tools);
  await saveCar(db, driver, carSaid(listingId, car), tools);
  await publish(db, driver, { listingId }, tools);
  return listingId;
}

/** What the ask page sends: from a stop to a later one, on a day. */
export const seatAsked = (
  listingId: ListingId,
  more: { departureDay?: string; fromStop?: number; toStop?: number; units?: number } = {},
) =>
  askInput.parse({
    ...{ listingId, departureDay: '2026-11-24', fromStop: 0, toStop: 3, note: 'Bonjour, une place ?' },
    ...more,
  });

/** Two places are looked for from Pélussin to Saint-Étienne on Friday, ten kilometres. */
export async function rideWanted(db: Db, v: Village, asker: Actor, tools: Tools): Promise<ListingId> {
  const listingId = await drafted(db, v, asker, tools, 'wanted-ride');
  const wish = { stops: ['Pélussin', 'Saint-Étienne'], repeats: 'once', firstDay: '2026-11-27', seats: '2' };
  await saveRoute(db, asker, routeSaid(listingId, wish), tools);
  await publish(db, asker, { listingId }, tools);
  return listingId;
}
