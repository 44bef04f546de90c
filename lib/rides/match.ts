/** Whether a ride passes where somebody wants to get on and off, in the right order and without much of a detour. */
import { metersBetween, type Point } from '@/lib/ground/place';
import type { Part } from './legs';

/** How far somebody goes to a stop by themselves. */
export const reachMetres = 3_000;
/** How much further the driver goes for both ends, as the crow flies. */
export const detourMetres = 8_000;

/** More than anybody walks to both ends. */
const furthestWalk = 1_000_000;

export type RideWish = { from: Point | null; to: Point | null };
export type RideMatch = Part & {
  /** From where they are to where they get on, and from where they get off: 0 where no end was wished for. */
  fromMetres: number;
  toMetres: number;
  /** What the driver drives more, as the crow flies; 0 when both ends are at stops. */
  extraMetres: number;
};
export type Limits = { reach: number; detour: number };

/**
 * The best part of the way for a wish: at stops where there are some within reach, or else off the way within the
 * detour. Null when it does not pass there, or the other way round.
 */
export function matchRide(
  stops: readonly Point[],
  wish: RideWish,
  limits: Limits = { reach: reachMetres, detour: detourMetres },
): RideMatch | null {
  let best: RideMatch | null = null;
  for (let fromStop = 0; fromStop < stops.length - 1; fromStop += 1)
    for (let toStop = fromStop + 1; toStop < stops.length; toStop += 1) {
      const match = matchPart(stops, { fromStop, toStop }, wish, limits);
      if (match && (!best || burden(match, wish) < burden(best, wish))) best = match;
    }
  return best;
}

/**
 * Any walk to a stop comes before any detour; of equals, the shorter part of the way comes first, or the longer one where an
 * end was left open.
 */
function burden(
  { fromMetres, toMetres, extraMetres, fromStop, toStop }: RideMatch,
  { from, to }: RideWish,
): number {
  const walk = extraMetres > 0 ? furthestWalk + extraMetres : fromMetres + toMetres;
  const legs = (toStop - fromStop) / 1000;
  return from && to ? walk + legs : walk - legs;
}

function matchPart(stops: readonly Point[], part: Part, wish: RideWish, limits: Limits): RideMatch | null {
  const start = endOf(stops, part.fromStop, wish.from, limits.reach, +1);
  const end = endOf(stops, part.toStop, wish.to, limits.reach, -1);
  if (!start || !end) return null;
  const extraMetres = start.extra + end.extra;
  if (extraMetres > limits.detour) return null;
  if (start.extra > 0 && end.extra > 0 && isBackwards(stops, part, wish)) return null;
  if (wish.from && wish.to && walked(start) + walked(end) >= metersBetween(wish.from, wish.to)) return null;
  return { ...part, fromMetres: start.metres, toMetres: end.metres, extraMetres };
}

/** Nobody walks as far to a ride, and from it, as the whole way is long. */
const walked = ({ metres, extra }: { metres: number; extra: number }): number => (extra > 0 ? 0 : metres);

/** An end at a stop, or off the way beside it: `side` says on which side of the stop the passenger's part lies. */
function endOf(stops: readonly Point[], at: number, wished: Point | null, reach: number, side: 1 | -1) {
  const stop = stops[at];
  const next = stops[at + side];
  if (!stop || !next) return null;
  if (!wished) return isOuterEnd(stops, at, side) ? { metres: 0, extra: 0 } : null;
  const metres = metersBetween(stop, wished);
  if (metres <= reach) return { metres, extra: 0 };
  return { metres, extra: Math.max(1, metres + metersBetween(wished, next) - metersBetween(stop, next)) };
}

/** Whoever does not say an end takes the whole way on that side. */
const isOuterEnd = (stops: readonly Point[], at: number, side: 1 | -1): boolean =>
  side === 1 ? at === 0 : at === stops.length - 1;

/** Both ends beside the same leg: the second must not come before the first. */
function isBackwards(stops: readonly Point[], { fromStop, toStop }: Part, { from, to }: RideWish): boolean {
  if (toStop - fromStop !== 1 || !from || !to) return false;
  const stop = stops[fromStop];
  return stop !== undefined && metersBetween(stop, from) > metersBetween(stop, to);
}
