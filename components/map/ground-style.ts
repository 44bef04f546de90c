import type { StyleSpecification } from 'maplibre-gl';
import type { Paints } from '@/components/forms/map-paint';
import { nothing, outlines } from '@/components/forms/map-style';
import { circleAround, type Point } from '@/lib/ground/place';

const ringsMeters = [5_000, 10_000, 20_000, 40_000];

/** Which token each layer is painted with, to paint it again by night. */
export const groundPainted = [
  ['land', 'background-color', 'map-land'],
  ['rings', 'line-color', 'map-contour'],
  ['outlines', 'line-color', 'map-contour'],
  ['meeting', 'circle-color', 'card'],
  ['meeting', 'circle-stroke-color', 'ink'],
  ['communes', 'circle-color', 'ink'],
  ['communes', 'circle-stroke-color', 'card'],
] as const;

/** A calm ground of our own: rings around the middle, outlines and centres of communes, places to meet. It fetches nothing. */
export const groundStyle = (middle: Point, paints: Paints): StyleSpecification => ({
  version: 8,
  sources: {
    rings: { type: 'geojson', data: outlines(ringsMeters.map((meters) => circleAround(middle, meters, 96))) },
    outlines: { type: 'geojson', data: nothing },
    communes: { type: 'geojson', data: nothing },
    meeting: { type: 'geojson', data: nothing },
  },
  layers: [
    { id: 'land', type: 'background', paint: { 'background-color': paints['map-land'] } },
    {
      id: 'rings',
      type: 'line',
      source: 'rings',
      paint: { 'line-color': paints['map-contour'], 'line-width': 1.5, 'line-dasharray': [3, 3] },
    },
    {
      id: 'outlines',
      type: 'line',
      source: 'outlines',
      paint: { 'line-color': paints['map-contour'], 'line-width': 2 },
    },
    {
      id: 'meeting',
      type: 'circle',
      source: 'meeting',
      minzoom: 9,
      paint: {
        ...{ 'circle-radius': 4, 'circle-color': paints.card },
        ...{ 'circle-stroke-width': 2, 'circle-stroke-color': paints.ink },
      },
    },
    {
      id: 'communes',
      type: 'circle',
      source: 'communes',
      paint: {
        ...{ 'circle-radius': 4, 'circle-color': paints.ink },
        ...{ 'circle-stroke-width': 2, 'circle-stroke-color': paints.card },
      },
    },
  ],
});
