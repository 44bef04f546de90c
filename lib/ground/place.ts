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
