/** What stands on a map: single things, and clusters of those that would cover each other. */
import type { Point } from '@/lib/ground/place';
import { joined, type Box } from './box';

/** Things at about one place. `key` names the thing where there is one alone. */
export type Cell = Point & { count: number; box: Box; key: string | null };

export type Size = { width: number; height: number };

const worldPixels = 512;
/** Nearer than this on the screen, two marks would be pressed by one finger. */
export const apartPixels = 56;
export const nearestZoom = 17;
export const furthestZoom = 4;
/** Below this the ground is finer than the grid of public points: nothing more comes apart. */
const gridZoom = 15;

/** Where a point lies on a screen that shows the whole world at a zoom, in pixels. */
export function pixelsOf({ lat, lng }: Point, zoom: number): { x: number; y: number } {
  const world = worldPixels * 2 ** zoom;
  const sine = Math.sin((Math.min(85, Math.max(-85, lat)) * Math.PI) / 180);
  return {
    x: ((lng + 180) / 360) * world,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world,
  };
}

/** The nearest zoom at which a box is seen whole. */
export function zoomFor(box: Box, { width, height }: Size): number {
  const from = pixelsOf({ lat: box.north, lng: box.west }, 0);
  const to = pixelsOf({ lat: box.south, lng: box.east }, 0);
  const fits = Math.min(width / Math.max(to.x - from.x, 1e-9), height / Math.max(to.y - from.y, 1e-9));
  return Math.min(nearestZoom, Math.max(furthestZoom, Math.log2(fits)));
}

/** How often the world is halved each way so that a cell is about as wide as a mark. */
export const depthFor = (zoom: number): number => Math.min(20, Math.max(6, Math.floor(zoom) + 3));

/** Puts together what would cover each other, the largest first; nothing is lost, and nothing counted twice. */
export function marksOf(cells: readonly Cell[], zoom: number): Cell[] {
  let marks = putTogether(cells, zoom);
  // A cluster lies between its things, and may have come near another one by that.
  for (let before = cells.length; marks.length < before;) {
    before = marks.length;
    marks = putTogether(marks, zoom);
  }
  return marks.sort((a, b) => b.lat - a.lat || a.lng - b.lng);
}

function putTogether(cells: readonly Cell[], zoom: number): Cell[] {
  const marks: (Cell & { at: { x: number; y: number } })[] = [];
  for (const cell of [...cells].sort((a, b) => b.count - a.count)) {
    const at = pixelsOf(cell, zoom);
    const near = marks.find((mark) => Math.hypot(mark.at.x - at.x, mark.at.y - at.y) < apartPixels);
    if (near) Object.assign(near, together(near, cell));
    else marks.push({ ...cell, at });
  }
  return marks.map(({ at: _at, ...mark }) => mark);
}

function together(a: Cell, b: Cell): Cell {
  const count = a.count + b.count;
  return {
    lat: (a.lat * a.count + b.lat * b.count) / count,
    lng: (a.lng * a.count + b.lng * b.count) / count,
    count,
    box: joined(a.box, b.box),
    key: null,
  };
}

/** Whether coming nearer would not take a cluster apart: its things are listed instead. */
export const isHeap = ({ box }: Pick<Cell, 'box'>, zoom: number): boolean =>
  zoom >= gridZoom || (box.east - box.west < 0.0005 && box.north - box.south < 0.0005);

/** The box in which all but the outermost hundredths lie, so that one stray thing does not shrink all others. */
export function mainBox(cells: readonly Cell[]): Box | undefined {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const bound = (of: (cell: Cell) => number, share: number): number => {
    const sorted = [...cells].sort((a, b) => of(a) - of(b));
    let passed = 0;
    for (const cell of sorted) {
      passed += cell.count;
      if (passed >= total * share) return of(cell);
    }
    return of(sorted.at(-1) ?? { lat: 0, lng: 0, count: 0, key: null, box: noBox });
  };
  const margin = total < 100 ? 0 : 0.01;
  return {
    west: bound(({ box }) => box.west, margin),
    south: bound(({ box }) => box.south, margin),
    east: bound(({ box }) => box.east, 1 - margin),
    north: bound(({ box }) => box.north, 1 - margin),
  };
}

const noBox: Box = { west: 0, south: 0, east: 0, north: 0 };
