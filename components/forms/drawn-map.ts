import { Map as MapLibre, Marker, ScaleControl, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import { blurred, circleAround, type Point } from '@/lib/ground/place';
import { paintsIn } from './map-paint';
import { mapStyle, nothing, outlines, painted, readable, spots } from './map-style';
import type { MapCommune } from './said-place';

setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);

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
    minZoom: 4,
    maxZoom: 17,
    ...{ attributionControl: false, scrollZoom: false, doubleClickZoom: false, boxZoom: false },
    ...{ dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0 },
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
  const scheme = followScheme(map, box);
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

/** Names stand beside their dots; those that would cover a larger neighbour's wait until the map is nearer. */
function namesOn(map: MapLibre): DrawnMap['communes'] {
  let shown: { commune: MapCommune; marker: Marker }[] = [];
  const arrange = () => {
    const widths = new Map(
      shown.map(({ commune, marker }) => [commune.code, marker.getElement().offsetWidth]),
    );
    const kept = readable(
      shown.map(({ commune }) => commune),
      (commune) => ({ ...map.project(commune), width: widths.get(commune.code) ?? 0 }),
    );
    for (const { commune, marker } of shown)
      marker.getElement().classList.toggle('is-covered', !kept.has(commune.code));
  };
  map.on('moveend', arrange);
  return (communes) => {
    for (const { marker } of shown) marker.remove();
    shown = communes.map((commune) => {
      const element = hidden('map-name');
      element.textContent = commune.name;
      const marker = new Marker({ element, anchor: 'top', offset: [0, 6] }).setLngLat(commune).addTo(map);
      hide(element);
      return { commune, marker };
    });
    fill(map, 'communes', spots(communes));
    arrange();
  };
}

/** The night of the device is followed while the map is open. */
function followScheme(map: MapLibre, box: HTMLElement): () => void {
  const night = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => {
    const paints = paintsIn(box);
    for (const [layer, property, token] of painted) map.setPaintProperty(layer, property, paints[token]);
  };
  night.addEventListener('change', repaint);
  return () => night.removeEventListener('change', repaint);
}

function fill(map: MapLibre, source: string, data: ReturnType<typeof spots>): void {
  const into = () => void map.getSource<GeoJSONSource>(source)?.setData(data);
  if (map.getSource(source)) into();
  else map.once('styledata', into);
}

/** What is drawn is said in words elsewhere. */
function hidden(className: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  return element;
}

function hide(element: HTMLElement): void {
  element.removeAttribute('aria-label');
  element.setAttribute('aria-hidden', 'true');
}
