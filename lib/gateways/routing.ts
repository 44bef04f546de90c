import { metersBetween, type Point } from '@/lib/ground/place';

/** The way by road through some points, leg by leg. */
export type Way = {
  legs: { metres: number; minutes: number }[];
  /** `straight`: as the crow flies × 1.3, since no router answered. */
  measured: 'routing' | 'straight';
};

export type Routing = {
  /** Points in order, two at least. Always answers: a router that is away is replaced by the straight line. */
  way(points: readonly Point[]): Promise<Way>;
};

/** How much longer a road is than the straight line, in tenths. */
export const roadTenths = 13;
/** What a car covers in an hour on the roads of a hilly country, stops included. */
const metresAMinute = 50_000 / 60;

/** Great circles × 1.3, at 50 km/h: needs nothing outside the house, and is said to be what it is. */
export const straightRouting: Routing = {
  way: (points) =>
    Promise.resolve({
      legs: points.slice(1).flatMap((to, at) => {
        const from = points[at];
        if (!from) return [];
        const metres = Math.round((metersBetween(from, to) * roadTenths) / 10);
        return [{ metres, minutes: Math.ceil(metres / metresAMinute) }];
      }),
      measured: 'straight',
    }),
};

/** Every leg is as long as it is told: what a test measures. */
export const pretendRouting = (metres = 10_000, minutes = 12): Routing => ({
  way: (points) =>
    Promise.resolve({ legs: points.slice(1).map(() => ({ metres, minutes })), measured: 'routing' }),
});
