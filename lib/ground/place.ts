/** Points are WGS 84 degrees. Exact points belong to their owner; only `blurred` ones leave the server. */
export type Point = { lat: number; lng: number };

const earthMeters = 6_371_008.8;
const metersPerDegree = 111_320;
const gridMeters = 300;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres. */
export function metersBetween(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * earthMeters * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The centre of the ~300 m grid cell that a point lies in. The same point always gives the same answer, so that asking
 * again and averaging reveals nothing.
 */
export function blurred(point: Point): Point {
  const latStep = gridMeters / metersPerDegree;
  const row = Math.floor(point.lat / latStep);
  const lat = (row + 0.5) * latStep;
  const lngStep = gridMeters / (metersPerDegree * Math.max(0.05, Math.cos(radians(lat))));
  const lng = (Math.floor(point.lng / lngStep) + 0.5) * lngStep;
  return { lat: Number(lat.toFixed(5)), lng: Number(lng.toFixed(5)) };
}

export const isPoint = ({ lat, lng }: Point): boolean =>
  Number.isFinite(lat) && Number.isFinite(lng) && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;

export const directions = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
export type Direction = (typeof directions)[number];

/** Which of the eight winds a point lies at, seen from another. */
export function directionTo(from: Point, to: Point): Direction {
  const [a, b] = [radians(from.lat), radians(to.lat)];
  const dLng = radians(to.lng - from.lng);
  const east = Math.sin(dLng) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLng);
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return directions[(eighth + 8) % 8] ?? 'north';
}

/** The corners of a circle drawn around a point, the last one the first again. */
export function circleAround({ lat, lng }: Point, meters: number, corners = 48): Point[] {
  const reach = meters / metersPerDegree;
  const wider = Math.max(0.05, Math.cos(radians(lat)));
  return Array.from({ length: corners + 1 }, (_, at) => {
    const turn = ((at % corners) / corners) * 2 * Math.PI;
    return { lat: lat + reach * Math.cos(turn), lng: lng + (reach / wider) * Math.sin(turn) };
  });
}

/** « 45.42,4.68 » as a point; nothing when it is none. */
export function pointIn(text: string): Point | undefined {
  const [lat = Number.NaN, lng = Number.NaN, ...more] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return more.length === 0 && isPoint({ lat, lng }) ? { lat, lng } : undefined;
}
