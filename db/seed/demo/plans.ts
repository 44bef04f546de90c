import { listingOpenings } from '@/db/schema/plans';
import { rides, rideStops } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { dayAt } from '@/lib/ground/period';
import { writeDepartures } from '@/lib/rides/departures';
import { capCents } from '@/lib/rides/price-cap';
import { scaleOn } from '@/lib/rides/scale';
import type { DemoListing, DemoRide } from './listing';
import { dayOf } from './stage';
import { centreOf, type Village } from './villagers';

/** The hours of every week of a service or a space. */
export async function seedPlan(
  tx: Db,
  communityId: CommunityId,
  listingId: ListingId,
  { openings = [] }: DemoListing,
): Promise<void> {
  const rows = openings.map(([weekday, from, to]) => ({
    ...{ communityId, listingId, weekday, fromMinute: from * 60, toMinute: to * 60 },
  }));
  if (rows.length > 0) await tx.insert(listingOpenings).values(rows);
}

type Seeded = { id: ListingId; row: { publishedAt: Date }; thing: DemoListing; ride: DemoRide };

/** Where a ride goes and when, with its departures of the coming weeks. */
export async function seedRide(tx: Db, village: Village, { id, row, thing, ride }: Seeded): Promise<void> {
  const { communityId, timeZone } = village;
  const listingId = id;
  const firstDay = ride.inDays === undefined ? dayAt(row.publishedAt, timeZone) : dayOf(village, ride.inDays);
  const last = ride.stops.at(-1);
  const { metres, minutes } = last ?? { metres: 0, minutes: 0 };
  const { carPower, isElectric = false, tollsCents = 0 } = ride;
  const seats = thing.units ?? 1;
  const costs = { metres, car: { power: carPower, isElectric }, tollsCents, parkingCents: 0, seats };
  const scale = scaleOn(firstDay);
  await tx.insert(rides).values({
    ...{ listingId, communityId, firstDay, lastDay: null, metres, minutes, measured: 'straight' },
    ...{ repeats: ride.weekdays.length > 0 ? 'weekly' : 'once', weekdays: [...ride.weekdays] },
    ...{ departsMinute: ride.departsMinute, carPower, isElectric, tollsCents, luggage: ride.luggage },
    takesPets: ride.takesPets ?? false,
    isAccessible: ride.isAccessible ?? false,
    hasChildSeat: ride.hasChildSeat ?? false,
    allowsSmoking: ride.allowsSmoking ?? false,
    prefersWomen: ride.prefersWomen ?? false,
    ...{ statedAt: row.publishedAt, capCents: capCents(costs, scale), scaleFrom: scale.from },
  });
  for (const [position, stop] of ride.stops.entries()) {
    const { commune: communeCode, name, minutes: since, metres: far } = stop;
    const centre = await centreOf(tx, communeCode);
    await tx.insert(rideStops).values({
      communityId,
      listingId,
      position,
      name,
      spot: stop.spot ?? '',
      communeCode,
      ...centre,
      minutes: since,
      metres: far,
    });
  }
  if (thing.template !== 'request') await writeDepartures(tx, { id, communityId }, village.now, timeZone);
}
