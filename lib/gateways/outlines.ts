import { readFile } from 'node:fs/promises';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { communeOutlines, communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { isPoint, type Point } from '@/lib/ground/place';
import { simplified, type Corner } from './outline-rings';

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const ring = z.array(position).min(4);
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) });
const multiPolygon = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(ring).min(1)).min(1),
});
/** GeoJSON of communes; whichever property holds the INSEE code. */
export const outlines = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()),
      geometry: z.discriminatedUnion('type', [polygon, multiPolygon]),
    }),
  ),
});
export type Outlines = z.infer<typeof outlines>;
type Ring = [number, number, ...number[]][];
type Outline = { code: string; centre: Point; rings: Corner[][] };

const codeNames = ['code', 'insee', 'codgeo', 'code_insee', 'insee_com', 'com', 'ref:insee'];
const inseeCode = /^(?:\d{2}|2[AB])\d{3}$/;
const codesAtOnce = 500;

export type OutlinesImported = { outlines: number; filled: number };

/** Reads a file of outlines. @throws Error when it is no GeoJSON of surfaces. */
export const readOutlines = async (file: string): Promise<Outlines> =>
  outlines.parse(JSON.parse(await readFile(file, 'utf8')));

/**
 * Keeps the outlines of a file for our own map, and gives a centre to the communes that have none, or only a member's point.
 * Repeating it changes nothing more.
 */
export async function importOutlines(db: Db, given: Outlines): Promise<OutlinesImported> {
  const found = given.features.flatMap(toOutline);
  let filled = 0;
  await db.transaction(async (tx) => {
    const wanting = await withoutCentre(
      tx,
      found.map((outline) => outline.code),
    );
    for (const { code, centre } of found.filter((outline) => wanting.has(outline.code))) {
      await tx
        .update(communes)
        .set({ ...centre, source: 'outline' })
        .where(eq(communes.code, code));
      filled += 1;
    }
    for (const outline of found) await keepOutline(tx, outline);
  });
  return { outlines: found.length, filled };
}

/** An outline of a commune that the list does not know is left out. */
async function keepOutline(tx: Db, { code, rings }: Outline): Promise<void> {
  const corners = rings.flat();
  const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)];
  const box = {
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
  };
  const [known] = await tx.select({ code: communes.code }).from(communes).where(eq(communes.code, code));
  if (!known) return;
  await tx
    .insert(communeOutlines)
    .values({ code, ...box, rings })
    .onConflictDoUpdate({ target: communeOutlines.code, set: { ...box, rings } });
}

async function withoutCentre(tx: Db, codes: readonly string[]): Promise<Set<string>> {
  const wanting = new Set<string>();
  for (let from = 0; from < codes.length; from += codesAtOnce) {
    const rows = await tx
      .select({ code: communes.code })
      .from(communes)
      .where(
        and(
          inArray(communes.code, codes.slice(from, from + codesAtOnce)),
          or(isNull(communes.source), eq(communes.source, 'person')),
        ),
      );
    for (const row of rows) wanting.add(row.code);
  }
  return wanting;
}

function toOutline(feature: Outlines['features'][number]): Outline[] {
  const code = codeOf(feature.properties);
  const surfaces =
    feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  const largest = surfaces.map(([outer = []]) => outer).sort((a, b) => areaOf(b) - areaOf(a))[0];
  const centre = largest && pointInside(largest);
  const rings = surfaces.map(([outer = []]) => simplified(outer));
  return code && centre && isPoint(centre) ? [{ code, centre, rings }] : [];
}

function codeOf(properties: Record<string, unknown>): string | undefined {
  const lower = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  return codeNames
    .map((name) => lower.get(name))
    .find((value): value is string => typeof value === 'string' && inseeCode.test(value));
}

const areaOf = (outer: Ring): number => Math.abs(signedSums(outer).area);

/** The centre of gravity; in a commune shaped like a horseshoe, the middle of its widest stretch on the same parallel. */
function pointInside(outer: Ring): Point | undefined {
  const { area, x, y } = signedSums(outer);
  if (area === 0) return undefined;
  const centre = { lng: x / (3 * area), lat: y / (3 * area) };
  const crossings = crossingsAt(outer, centre.lat);
  const stretches = crossings.flatMap((from, i) => {
    const to = crossings[i + 1];
    return i % 2 === 0 && to !== undefined ? [{ from, to }] : [];
  });
  if (stretches.some(({ from, to }) => from <= centre.lng && centre.lng <= to)) return centre;
  const widest = stretches.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  return widest && { lat: centre.lat, lng: (widest.from + widest.to) / 2 };
}

/** Twice the signed area, and the sums that its centre of gravity is made of. */
function signedSums(outer: Ring): { area: number; x: number; y: number } {
  return outer.reduce(
    (sums, [x0, y0], i) => {
      const [x1, y1] = outer[(i + 1) % outer.length] ?? [x0, y0];
      const cross = x0 * y1 - x1 * y0;
      return { area: sums.area + cross, x: sums.x + (x0 + x1) * cross, y: sums.y + (y0 + y1) * cross };
    },
    { area: 0, x: 0, y: 0 },
  );
}

/** Longitudes at which an outline crosses a parallel, from west to east. */
function crossingsAt(outer: Ring, lat: number): number[] {
  return outer
    .flatMap(([x0, y0], i) => {
      const [x1, y1] = outer[(i + 1) % outer.length] ?? [x0, y0];
      return y0 > lat === y1 > lat ? [] : [x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)];
    })
    .sort((a, b) => a - b);
}
