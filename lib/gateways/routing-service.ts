import { z } from 'zod';
import type { Point } from '@/lib/ground/place';
import { straightRouting, type Routing, type Way } from './routing';

const longestWaitMs = 3000;
const leg = z.object({ distance: z.number().min(0).max(5e6), duration: z.number().min(0).max(1e6) });
/** As OSRM answers; other members are ignored. */
const answer = z.object({
  code: z.literal('Ok'),
  routes: z.tuple([z.object({ legs: z.array(leg).min(1) })]).rest(z.unknown()),
});

/**
 * A router that speaks as OSRM does. Away, slow or wrong, it is replaced by the straight line: nobody is kept from posting
 * by it.
 */
export const serviceRouting = (url: string): Routing => ({
  way: async (points) => (await asked(url, points)) ?? straightRouting.way(points),
});

async function asked(url: string, points: readonly Point[]): Promise<Way | undefined> {
  const path = points.map(({ lat, lng }) => `${lng.toFixed(6)},${lat.toFixed(6)}`).join(';');
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/route/v1/driving/${path}?overview=false`, {
      signal: AbortSignal.timeout(longestWaitMs),
      headers: { accept: 'application/json' },
    });
    if (!response.ok) return undefined;
    const [route] = answer.parse(await response.json()).routes;
    if (route.legs.length !== points.length - 1) return undefined;
    return {
      legs: route.legs.map(({ distance, duration }) => ({
        metres: Math.round(distance),
        minutes: Math.max(1, Math.round(duration / 60)),
      })),
      measured: 'routing',
    };
  } catch {
    return undefined;
  }
}
