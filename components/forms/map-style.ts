import type { GeoJSONSource, StyleSpecification } from 'maplibre-gl';
import { circleAround, type Point } from '@/lib/ground/place';
import type { Paints } from './map-paint';
import type { MapCommune } from './said-place';

const ringsMeters = [2_000, 5_000, 10_000, 20_000, 40_000];
type Drawn = Parameters<GeoJSONSource['setData']>[0];

export const nothing: Drawn = { type: 'FeatureCollection', features: [] };

/** Which token each layer is painted with, to paint it again by night. */
export const painted = [
  ['land', 'background-color', 'map-land'],
  ['rings', 'line-color', 'map-contour'],
  ['seen', 'fill-color', 'clay'],
  ['edge', 'line-color', 'clay'],
  ['communes', 'circle-color', 'ink'],
  ['communes', 'circle-stroke-color', 'card'],
  ['middle', 'circle-stroke-color', 'ink'],
] as const;

/** A style of our own: land, rings around the middle, communes as dots. It fetches nothing. */
export function mapStyle(middle: Point, paints: Paints): StyleSpecification {
  const rings = outlines(ringsMeters.map((meters) => circleAround(middle, meters, 96)));
  return {
    version: 8,
    sources: {
      rings: { type: 'geojson', data: rings },
      middle: { type: 'geojson', data: spots([middle]) },
      communes: { type: 'geojson', data: nothing },
      seen: { type: 'geojson', data: nothing },
    },
    layers: layersIn(paints),
  };
}

const layersIn = (paints: Paints): StyleSpecification['layers'] => [
  { id: 'land', type: 'background', paint: { 'background-color': paints['map-land'] } },
  {
    id: 'rings',
    type: 'line',
    source: 'rings',
    paint: { 'line-color': paints['map-contour'], 'line-width': 2 },
  },
  {
    id: 'seen',
    type: 'fill',
    source: 'seen',
    paint: { 'fill-color': paints.clay, 'fill-opacity': 0.25 },
  },
  {
    id: 'edge',
    type: 'line',
    source: 'seen',
    paint: { 'line-color': paints.clay, 'line-width': 2.5 },
  },
  {
    id: 'communes',
    type: 'circle',
    source: 'communes',
    paint: {
      ...{ 'circle-radius': 5, 'circle-color': paints.ink },
      ...{ 'circle-stroke-width': 2, 'circle-stroke-color': paints.card },
    },
  },
  {
    id: 'middle',
    type: 'circle',
    source: 'middle',
    paint: {
      ...{ 'circle-radius': 9, 'circle-opacity': 0 },
      ...{ 'circle-stroke-width': 2, 'circle-stroke-color': paints.ink },
    },
  },
];

export const spots = (points: readonly Point[]): Drawn => ({
  type: 'FeatureCollection',
  features: points.map(({ lat, lng }) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [lng, lat] },
  })),
});

/** Each ring is a closed outline of its own. */
export const outlines = (around: readonly (readonly Point[])[]): Drawn =>
  rings(around.map((ring) => ring.map(({ lat, lng }) => [lng, lat])));

/** The same, of corners as the map reads them. */
export const rings = (corners: readonly [number, number][][]): Drawn => ({
  type: 'FeatureCollection',
  features: corners.map((ring) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring] },
  })),
});

type Box = { x: number; y: number; width: number };
const lineHeight = 24;

/** Which names can be read beside each other: the first that is there stays, one that would cover it waits. */
export function readable(communes: readonly MapCommune[], boxOf: (commune: MapCommune) => Box): Set<string> {
  const shown: { code: string; box: Box }[] = [];
  for (const commune of communes) {
    const box = boxOf(commune);
    const covers = shown.some(
      ({ box: other }) =>
        Math.abs(other.y - box.y) < lineHeight && Math.abs(other.x - box.x) < (other.width + box.width) / 2,
    );
    if (!covers) shown.push({ code: commune.code, box });
  }
  return new Set(shown.map(({ code }) => code));
}
