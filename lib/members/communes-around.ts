import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { communeOutlines, communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';
import type { Point } from '@/lib/ground/place';

export type Neighbour = { code: string; name: string };

const most = 60;

/** Communes around the middle of a community whose place is known, by name: to say which one is nearest. */
export async function communesAround(db: Db, communityId: CommunityId): Promise<Neighbour[]> {
  const rows = await db
    .select({ code: communes.code, name: communes.name })
    .from(communes)
    .innerJoin(communities, eq(communities.id, communityId))
    .where(
      and(
        isNotNull(communes.lat),
        sql`${communes.lat} between ${communities.centreLat} - 0.5 and ${communities.centreLat} + 0.5`,
        sql`${communes.lng} between ${communities.centreLng} - 0.7 and ${communities.centreLng} + 0.7`,
      ),
    )
    .orderBy(
      sql`(${communes.lat} - ${communities.centreLat}) ^ 2 + ((${communes.lng} - ${communities.centreLng}) * 0.7) ^ 2`,
    )
    .limit(most);
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

export type PlacedCommune = Neighbour & Point;

const mostOnMap = 40;

/** The communes nearest to a point whose own place is known, the largest first: what a map shows around it. */
export async function communesNear(db: Db, { lat, lng }: Point): Promise<PlacedCommune[]> {
  const rows = await db
    .select({
      code: communes.code,
      name: communes.name,
      lat: communes.lat,
      lng: communes.lng,
      population: communes.population,
    })
    .from(communes)
    .where(isNotNull(communes.lat))
    .orderBy(
      sql`(${communes.lat} - ${lat}::float8) ^ 2 + ((${communes.lng} - ${lng}::float8) * ${Math.cos((lat * Math.PI) / 180)}::float8) ^ 2`,
    )
    .limit(mostOnMap);
  return rows
    .sort((a, b) => b.population - a.population)
    .flatMap(({ code, name, lat: north, lng: east }) =>
      north === null || east === null ? [] : [{ code, name, lat: north, lng: east }],
    );
}

/** Where to look for a commune: its centre, or the middle of its department while nobody knows it. */
export async function middleOf(db: Db, code: string): Promise<Point | undefined> {
  const [own] = await db
    .select({ department: communes.department, lat: communes.lat, lng: communes.lng })
    .from(communes)
    .where(eq(communes.code, code));
  if (!own) return undefined;
  if (own.lat !== null && own.lng !== null) return { lat: own.lat, lng: own.lng };
  const [middle] = await db
    .select({ lat: sql<number | null>`avg(${communes.lat})`, lng: sql<number | null>`avg(${communes.lng})` })
    .from(communes)
    .where(eq(communes.department, own.department));
  return middle && middle.lat !== null && middle.lng !== null
    ? { lat: middle.lat, lng: middle.lng }
    : undefined;
}

const mostOutlines = 250;

/** The outlines that lie in a box of the map, the nearest to its middle first: closed lines of longitude and latitude. */
export async function outlinesIn(
  db: Db,
  { west, south, east, north }: { west: number; south: number; east: number; north: number },
): Promise<[number, number][][]> {
  const { rings } = communeOutlines;
  const rows = await db
    .select({ rings })
    .from(communeOutlines)
    .where(
      sql`${communeOutlines.west} < ${east}::float8 and ${communeOutlines.east} > ${west}::float8
        and ${communeOutlines.south} < ${north}::float8 and ${communeOutlines.north} > ${south}::float8`,
    )
    .orderBy(
      sql`(${communeOutlines.west} + ${communeOutlines.east} - ${west + east}::float8) ^ 2
        + (${communeOutlines.south} + ${communeOutlines.north} - ${south + north}::float8) ^ 2`,
    )
    .limit(mostOutlines);
  return rows.flatMap((row) => row.rings);
}
