/** Seats on the legs of a ride. Leg n goes from stop n to stop n + 1: a seat freed at the second stop is taken from there. */
export type SeatHold = { units: number; fromLeg: number; toLeg: number };
/** From a stop to a later one, by their positions; it takes the legs from `fromStop` to `toStop` - 1. */
export type Part = { fromStop: number; toStop: number };

export const legsOf = ({ fromStop, toStop }: Part): { fromLeg: number; toLeg: number } => ({
  fromLeg: fromStop,
  toLeg: toStop,
});

/** How many seats are taken on each leg. */
export function takenOnLegs(holds: readonly SeatHold[], legs: number): number[] {
  const taken = Array.from({ length: legs }, () => 0);
  for (const { units, fromLeg, toLeg } of holds)
    for (let leg = Math.max(0, fromLeg); leg < Math.min(toLeg, legs); leg += 1)
      taken[leg] = (taken[leg] ?? 0) + units;
  return taken;
}

/** Seats that are free all the way from a stop to a later one. */
export function seatsLeft(seats: number, taken: readonly number[], { fromStop, toStop }: Part): number {
  return Math.max(0, seats - Math.max(0, ...taken.slice(fromStop, toStop)));
}

/** The most seats that anybody can still have on some leg: nothing is left when it is 0. */
export const mostSeatsLeft = (seats: number, taken: readonly number[]): number =>
  Math.max(0, ...taken.map((count) => seats - count));

export type SeatRefusal = 'stops-not-in-order' | 'too-many-seats' | 'no-seat-left';

/** Why so many seats cannot be had between two stops. */
export function whyNotSeats(
  wish: Part & { units: number },
  ride: { seats: number; stops: number; taken: readonly number[] },
): SeatRefusal | null {
  const { fromStop, toStop, units } = wish;
  if (fromStop < 0 || toStop >= ride.stops || fromStop >= toStop) return 'stops-not-in-order';
  if (units > ride.seats) return 'too-many-seats';
  return units > seatsLeft(ride.seats, ride.taken, wish) ? 'no-seat-left' : null;
}
