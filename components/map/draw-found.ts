import {
  AttributionControl,
  Map as MapLibre,
  Marker,
  ScaleControl,
  type LngLatBoundsLike,
} from 'maplibre-gl';
import { paintsIn } from '@/components/forms/map-paint';
import { calm, fill, followScheme, namesOn } from '@/components/forms/map-parts';
import { rings, spots } from '@/components/forms/map-style';
import type { MapCommune } from '@/components/forms/said-place';
import type { Point } from '@/lib/ground/place';
import type { Box } from '@/lib/map/box';
import type { View } from './ask-found';
import type { Mark } from './found-mark';
import { groundPainted, groundStyle } from './ground-style';
import { markButton } from './mark-button';

export type Ground = {
  communes: MapCommune[];
  /** Closed lines, as the map reads them. */
  outlines: [lng: number, lat: number][][];
  meetingPoints: Point[];
};

export type DrawnFound = {
  nearer: () => void;
  further: () => void;
  view: () => View;
  size: () => { width: number; height: number };
  fit: (box: Box) => void;
  /** Comes nearer to a box, and asks for its marks. */
  enter: (box: Box) => void;
  marks: (marks: readonly Mark[]) => void;
  ground: (ground: Ground) => void;
  close: () => void;
};

type Wishes = {
  middle: Point;
  box: Box;
  /** A style of somebody else's; null for our own. */
  styleUrl: string | null;
  words: { picture: string };
  nameOf: (mark: Mark) => string;
  onPress: (mark: Mark) => void;
  /** The view changed: by a hand that moves the ground, or by one of our own buttons. */
  onMoved: (by: 'hand' | 'button') => void;
};

const ours = { byButton: true };
const padding = 36;
const bounds = ({ west, south, east, north }: Box): LngLatBoundsLike => [
  [west, south],
  [east, north],
];

/** Draws a map of what was found into an element. @throws Error when the device draws none. */
export function drawFound(box: HTMLElement, wishes: Wishes): DrawnFound {
  const { middle, styleUrl, words, onMoved } = wishes;
  const own = () => groundStyle(middle, paintsIn(box));
  const map = new MapLibre({
    container: box,
    style: styleUrl ?? own(),
    bounds: bounds(wishes.box),
    fitBoundsOptions: { padding, maxZoom: 14 },
    ...calm,
    ...{ attributionControl: false, scrollZoom: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-left');
  const ground = groundOn(map);
  if (styleUrl) {
    map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
    // A map is never blank: where the chosen style does not come, ours does.
    map.once('error', () => map.isStyleLoaded() || map.setStyle(own()).once('styledata', ground.again));
  }
  const canvas = map.getCanvas();
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words.picture);
  const moved = (event: object) => {
    if ('byButton' in event) onMoved('button');
    else if ('originalEvent' in event && event.originalEvent) onMoved('hand');
  };
  map.on('moveend', moved);
  const scheme = followScheme(map, box, groundPainted);
  return {
    nearer: () => void map.zoomIn({}, ours),
    further: () => void map.zoomOut({}, ours),
    view: () => viewOf(map),
    size: () => ({ width: box.clientWidth, height: box.clientHeight }),
    fit: (wide) => void map.fitBounds(bounds(wide), { padding, maxZoom: 14, animate: false }),
    enter: (wide) => void map.fitBounds(bounds(wide), { padding, maxZoom: 15 }, ours),
    marks: marksOn(map, wishes),
    ground: ground.lay,
    close: () => {
      scheme();
      map.remove();
    },
  };
}

function viewOf(map: MapLibre): View {
  const seen = map.getBounds();
  const box = {
    west: Math.max(-180, seen.getWest()),
    south: seen.getSouth(),
    east: Math.min(180, seen.getEast()),
    north: seen.getNorth(),
  };
  return { box, zoom: map.getZoom() };
}

/** New marks take the place of the old ones; whoever stood on one of these stands on the nearest new one. */
function marksOn(map: MapLibre, { nameOf, onPress }: Wishes): DrawnFound['marks'] {
  let shown: { mark: Mark; marker: Marker }[] = [];
  return (marks) => {
    const left = shown.find(({ marker }) => marker.getElement() === document.activeElement)?.mark;
    for (const { marker } of shown) marker.remove();
    shown = marks.map((mark) => {
      const element = markButton(mark, nameOf(mark), () => onPress(mark));
      return { mark, marker: new Marker({ element }).setLngLat(mark).addTo(map) };
    });
    if (!left) return;
    const far = (mark: Mark) => Math.hypot(mark.lat - left.lat, mark.lng - left.lng);
    const [nearest] = [...shown].sort((a, b) => far(a.mark) - far(b.mark));
    (nearest?.marker.getElement() ?? map.getCanvas()).focus({ preventScroll: true });
  };
}

/** Communes and places to meet are drawn on our own style alone: another has its own. */
function groundOn(map: MapLibre): { lay: DrawnFound['ground']; again: () => void } {
  const names = namesOn(map);
  let last: Ground | null = null;
  const again = () => {
    if (!last || !map.getSource('outlines')) return;
    names(last.communes);
    fill(map, 'outlines', rings(last.outlines));
    fill(map, 'meeting', spots(last.meetingPoints));
  };
  const lay = (ground: Ground) => {
    last = ground;
    if (map.getSource('outlines')) again();
    else map.once('styledata', again);
  };
  return { lay, again };
}
