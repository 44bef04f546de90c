/** What every map of ours has: its worker, names of communes, the colours of the page by day and by night. */
import { Marker, setWorkerUrl, type GeoJSONSource, type Map as MapLibre } from 'maplibre-gl';
import { paintsIn, type Token } from './map-paint';
import { readable, spots } from './map-style';
import type { MapCommune } from './said-place';

setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);

/** A map lies flat, north up, and changes at once. */
export const calm = {
  ...{ minZoom: 4, maxZoom: 17, fadeDuration: 0 },
  ...{ boxZoom: false, dragRotate: false, pitchWithRotate: false, touchPitch: false },
} as const;

export type PaintProperty =
  'background-color' | 'line-color' | 'fill-color' | 'circle-color' | 'circle-stroke-color';

/** Names stand beside their dots; those that would cover a larger neighbour's wait until the map is nearer. */
export function namesOn(map: MapLibre): (communes: readonly MapCommune[]) => void {
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
export function followScheme(
  map: MapLibre,
  box: HTMLElement,
  painted: readonly (readonly [layer: string, property: PaintProperty, token: Token])[],
): () => void {
  const night = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => {
    const paints = paintsIn(box);
    for (const [layer, property, token] of painted)
      if (map.getLayer(layer)) map.setPaintProperty(layer, property, paints[token]);
  };
  night.addEventListener('change', repaint);
  return () => night.removeEventListener('change', repaint);
}

export function fill(map: MapLibre, source: string, data: ReturnType<typeof spots>): void {
  const into = () => void map.getSource<GeoJSONSource>(source)?.setData(data);
  if (map.getSource(source)) into();
  else map.once('styledata', into);
}

/** What is drawn is said in words elsewhere. */
export function hidden(className: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  return element;
}

export function hide(element: HTMLElement): void {
  element.removeAttribute('aria-label');
  element.setAttribute('aria-hidden', 'true');
}
