/** A stretch of the map between two meridians and two parallels, in degrees. It does not cross the date line. */
import type { Point } from '@/lib/ground/place';

export type Box = { west: number; south: number; east: number; north: number };

/** No map goes further: near a pole, a walk crosses every meridian. */
export const mostNorth = 85;

/** « 4.5,45.3,4.8,45.5 »: west, south, east, north, as uMap writes it. Nothing when it is no box. */
export function boxIn(text: string | null | undefined): Box | undefined {
  if (!text || text.length > 80) return undefined;
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = parts;
  if (parts.length !== 4 || parts.some((part) => !Number.isFinite(part))) return undefined;
  if (west < -180 || east > 180 || south < -90 || north > 90) return undefined;
  if (west >= east || south >= north) return undefined;
  return { west, south: Math.max(-mostNorth, south), east, north: Math.min(mostNorth, north) };
}

/** As it stands in an address: four decimals are ten metres. */
export const boxText = ({ west, south, east, north }: Box): string =>
  [west, south, east, north].map((degrees) => Number(degrees.toFixed(4))).join(',');

export const isInside = ({ lat, lng }: Point, { west, south, east, north }: Box): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;

/** The smallest box around points; nothing around none. */
export function boxAround(points: readonly Point[]): Box | undefined {
  const [first, ...others] = points;
  if (!first) return undefined;
  const start = { west: first.lng, south: first.lat, east: first.lng, north: first.lat };
  return others.reduce(
    (box, { lat, lng }) => joined(box, { west: lng, south: lat, east: lng, north: lat }),
    start,
  );
}

export const joined = (a: Box, b: Box): Box => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
});

/** What two boxes share; null when nothing. */
export function common(a: Box, b: Box): Box | null {
  const box = {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
  return box.west < box.east && box.south < box.north ? box : null;
}

/** Some air around a box, and at least `least` degrees from side to side. */
export function widened({ west, south, east, north }: Box, share = 0.08, least = 0.01): Box {
  const [dx, dy] = [
    Math.max((east - west) * share, (least - (east - west)) / 2, 0),
    Math.max((north - south) * share, (least - (north - south)) / 2, 0),
  ];
  return {
    west: Math.max(-180, west - dx),
    south: Math.max(-mostNorth, south - dy),
    east: Math.min(180, east + dx),
    north: Math.min(mostNorth, north + dy),
  };
}

export const middleOf = ({ west, south, east, north }: Box): Point => ({
  lat: (south + north) / 2,
  lng: (west + east) / 2,
});

/** The box that a circle fits in. */
export function boxOfCircle({ lat, lng }: Point, meters: number): Box {
  const dLat = meters / 111_320;
  const dLng = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return { west: lng - dLng, south: lat - dLat, east: lng + dLng, north: lat + dLat };
}
