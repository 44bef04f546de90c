import { z } from 'zod';
import { isPoint, type Point } from '@/lib/ground/place';
import { findCommune, keepServiceCentre, setCommuneCentre, suggestCommunes } from './communes';
import type { Geocoder } from './geocoder';

const longestWaitMs = 2000;
/** GeoJSON, as the French national address service answers; other members are ignored. */
const answer = z.object({
  features: z.array(
    z.object({ geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) }) }),
  ),
});

/**
 * Communes of the database, points of addresses from a service with the search of the French national address service.
 * A service that is away, slow or answers something else knows nothing: nobody is kept from posting by it.
 */
export function addressServiceGeocoder(url: string): Geocoder {
  return {
    suggest: suggestCommunes,
    place: setCommuneCentre,
    async commune(db, code) {
      const commune = await findCommune(db, code);
      if (!commune || commune.centre) return commune;
      const centre = await firstPoint(url, { q: commune.name, citycode: code, type: 'municipality' });
      if (!centre) return commune;
      await keepServiceCentre(db, code, centre);
      return { ...commune, centre };
    },
    address: (text, communeCode) => firstPoint(url, { q: text, citycode: communeCode }),
  };
}

async function firstPoint(url: string, question: Record<string, string>): Promise<Point | undefined> {
  const query = new URLSearchParams({ ...question, limit: '1' });
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/search/?${query.toString()}`, {
      signal: AbortSignal.timeout(longestWaitMs),
      headers: { accept: 'application/json' },
    });
    if (!response.ok) return undefined;
    const parsed = answer.safeParse(await response.json());
    const [lng, lat] = parsed.data?.features[0]?.geometry.coordinates ?? [];
    if (lat === undefined || lng === undefined) return undefined;
    return isPoint({ lat, lng }) ? { lat, lng } : undefined;
  } catch {
    return undefined;
  }
}
