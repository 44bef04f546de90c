import { isPoint, type Point } from '@/lib/ground/place';
import type { MapCommune } from './said-place';

export type Surroundings = { middle: Point; communes: MapCommune[] };

/** The communes around « 45.42,4.68 », or around a commune by its code. Nothing when they cannot be had. */
export async function communesAt(around: string): Promise<Surroundings | null> {
  try {
    const answer = await fetch(`/api/communes?${new URLSearchParams({ around }).toString()}`);
    if (!answer.ok) return null;
    const found: Surroundings = await answer.json();
    return found;
  } catch {
    return null;
  }
}

/** Those of one answer first, then those that were known: no commune twice, and no more than a map can show. */
export function together(fresh: readonly MapCommune[], known: readonly MapCommune[]): MapCommune[] {
  const codes = new Set(fresh.map(({ code }) => code));
  return [...fresh, ...known.filter(({ code }) => !codes.has(code))].slice(0, 120);
}

/** A place of the map as it is asked for: rounded, so that small moves ask nothing new. */
export const askedAt = ({ lat, lng }: Point): string => `${lat.toFixed(1)},${lng.toFixed(1)}`;

/** What two fields hold, as a point. */
export function typedPoint(lat: string, lng: string): Point | null {
  const point = { lat: degreesIn(lat), lng: degreesIn(lng) };
  return isPoint(point) ? point : null;
}

const degreesIn = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
