import { Map as MapLibre, Marker, ScaleControl } from 'maplibre-gl';
import { blurred, circleAround, type Point } from '@/lib/ground/place';
import { paintsIn } from './map-paint';
import { calm, fill, followScheme, hidden, hide, namesOn } from './map-parts';
import { mapStyle, nothing, outlines, painted } from './map-style';
import type { MapCommune } from './said-place';

export type DrawnMap = {
  nearer: () => void;
  further: () => void;
  centre: () => Point;
  /** Puts the pin, or takes it away; others see the circle where `seen`. */
  pin: (point: Point | null) => void;
  communes: (around: readonly MapCommune[]) => void;
  close: () => void;
};

type Wishes = {
  middle: Point;
  start: Point;
  zoom: number;
  /** whether the circle that others see is drawn around the pin */
  seen: boolean;
  words: { picture: string };
  onPlace: (point: Point) => void;
  onMoved: (centre: Point) => void;
};

const seenMeters = 300;
const rounded = ({ lat, lng }: Point): Point => ({
  lat: Number(lat.toFixed(5)),
  lng: Number(lng.toFixed(5)),
});

/** Draws a map into an element. @throws Error when the device draws none. */
export function drawMap(box: HTMLElement, wishes: Wishes): DrawnMap {
  const { middle, start, zoom, words, onPlace, onMoved } = wishes;
  const map = new MapLibre({
    container: box,
    style: mapStyle(middle, paintsIn(box)),
    center: start,
    zoom,
    ...calm,
    ...{ attributionControl: false, scrollZoom: false, doubleClickZoom: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-left');
  const canvas = map.getCanvas();
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words.picture);
  const put = (point: Point) => onPlace(rounded(point));
  canvas.addEventListener('keydown', (event) => event.key === 'Enter' && put(map.getCenter()));
  map.on('click', ({ lngLat }) => put(lngLat));
  map.on('moveend', () => onMoved(map.getCenter()));
  const names = namesOn(map);
  const scheme = followScheme(map, box, painted);
  return {
    nearer: () => void map.zoomIn(),
    further: () => void map.zoomOut(),
    centre: () => rounded(map.getCenter()),
    pin: pinOn(map, wishes.seen, put),
    communes: names,
    close: () => {
      scheme();
      map.remove();
    },
  };
}

function pinOn(map: MapLibre, seen: boolean, put: (point: Point) => void): DrawnMap['pin'] {
  const marker = new Marker({ element: hidden('map-pin'), anchor: 'bottom', draggable: true });
  marker.on('dragend', () => put(marker.getLngLat()));
  return (point) => {
    if (point) marker.setLngLat(point).addTo(map);
    else marker.remove();
    hide(marker.getElement());
    const circle = point && seen ? outlines([circleAround(blurred(point), seenMeters)]) : nothing;
    fill(map, 'seen', circle);
  };
}
