import type { Db } from '@/db/types';
import { addDays, dayAt, type Day } from '@/lib/ground/period';
import type { CommunityId, ListingId } from '@/lib/ground/ids';
import { departureOn, listDepartures } from './departures';
import { whyNotSeats, type Part, type SeatRefusal } from './legs';
import { partCents } from './price-cap';
import { furthestAheadDays } from './recurrence';
import { findRide, type Stop } from './ride-row';

export type SeatWish = Part & { day: Day; units: number };
export type SeatFound = {
  departureId: string;
  startsAt: Date;
  endsAt: Date;
  /** For one seat on this part of the way. */
  seatCents: number;
  from: string;
  to: string;
};
export type NoSeat =
  SeatRefusal | 'seat-missing' | 'no-departure' | 'departure-cancelled' | 'in-the-past' | 'too-far-ahead';
type Of = {
  id: ListingId;
  communityId: CommunityId;
  units: number;
  priceCents: number | null;
  timeZone: string;
};

/**
 * The seat that somebody wishes for, with its hours and its price; or why there is none. The departure of that day is written
 * if it was not. Whether somebody else is faster is for the database to say.
 */
export async function seatWished(
  tx: Db,
  of: Of,
  wish: SeatWish,
  now: Date,
): Promise<{ seat: SeatFound } | { no: NoSeat }> {
  const found = await findRide(tx, of.communityId, of.id);
  if (!found) return { no: 'seat-missing' };
  const { ride, stops } = found;
  const [first, last] = [stops[wish.fromStop], stops[wish.toStop]];
  if (!first || !last || wish.fromStop >= wish.toStop) return { no: 'stops-not-in-order' };
  if (wish.day > addDays(dayAt(now, of.timeZone), furthestAheadDays)) return { no: 'too-far-ahead' };
  const departure = await departureOn(tx, of, ride, wish.day, of.timeZone);
  if (!departure) return { no: 'no-departure' };
  if (departure.state === 'cancelled') return { no: 'departure-cancelled' };
  const startsAt = passes(departure.departsAt, first);
  if (startsAt <= now) return { no: 'in-the-past' };
  const [day] = (await listDepartures(tx, of, wish.day)).filter(({ id }) => id === departure.id);
  const no = whyNotSeats(wish, { seats: of.units, stops: stops.length, taken: day?.taken ?? [] });
  if (no) return { no };
  const seatCents = partCents(of.priceCents ?? 0, last.metres - first.metres, ride.metres);
  const endsAt = new Date(Math.max(passes(departure.departsAt, last).getTime(), startsAt.getTime() + 60_000));
  return {
    seat: { departureId: departure.id, startsAt, endsAt, seatCents, from: first.name, to: last.name },
  };
}

const passes = (departsAt: Date, { minutes }: Stop): Date => new Date(departsAt.getTime() + minutes * 60_000);
