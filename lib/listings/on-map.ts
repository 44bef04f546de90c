/** What a search finds, as cells of a map. */
import { inArray, sql, type SQL } from 'drizzle-orm';
import { searchDocs } from '@/db/schema/search';
import type { Db } from '@/db/types';
import type { Box } from '@/lib/map/box';
import { depthFor, type Cell } from '@/lib/map/marks';
import { boxOfCell, codesIn, fullDepth } from '@/lib/map/morton';
import { docsWhere, inBox, planeBox, type Around, type Searched } from './search-query';
import { degreesOf } from './search-tokens';
import { filtersOn, type SearchWish } from './search-wish';

/** Up to so many are fetched one by one, and put together where they are. */
const mostSingle = 400;
/** The zoom whose cells say where a whole search lies, before any view is chosen. */
const overviewZoom = 7;

type Asked = {
  wish: SearchWish;
  around: Around;
  /** What is seen; undefined: everything. */
  box: Box | undefined;
  zoom: number | undefined;
  now: Date;
};

/** The cells of a search in a box, or everywhere. A cell of one thing has its listing's id as key. */
export async function cellsOnMap(db: Db, community: Searched, asked: Asked): Promise<Cell[]> {
  const cells = await cellsOf(db, community, asked, false);
  // As in the list: where whole words find nothing, the last one may be unfinished.
  return cells.length > 0 || asked.wish.q === '' ? cells : cellsOf(db, community, asked, true);
}

async function cellsOf(
  db: Db,
  community: Searched,
  { wish, around, box, zoom = overviewZoom, now }: Asked,
  isBegun: boolean,
): Promise<Cell[]> {
  const where = docsWhere(community, wish, around, now, { isBegun, also: inBox(box) });
  const depth = depthFor(zoom);
  // What is counted from the index is counted first: finding out that there is much would cost as much again.
  const counted = isWide(wish, around) ? await countedIn(db, community, depth, box) : null;
  if (counted && thingsIn(counted) > mostSingle) return named(db, counted, depth);
  const singles = await singlesIn(db, where);
  return singles.length <= mostSingle ? singles : named(db, await heapsIn(db, where, depth), depth);
}

/** Whether a search leaves nothing out but what is outside of the map. */
const isWide = (wish: SearchWish, around: Around): boolean =>
  !around?.radiusMeters && filtersOn(wish).length === 0 && wish.q === '';

async function singlesIn(db: Db, where: SQL): Promise<Cell[]> {
  const rows = await db
    .select({
      id: searchDocs.listingId,
      x: sql<number>`${searchDocs.at}[0]`,
      y: sql<number>`${searchDocs.at}[1]`,
    })
    .from(searchDocs)
    .where(where)
    .limit(mostSingle + 1);
  return rows.map(({ id, x, y }) => {
    const { lat, lng } = degreesOf({ x, y });
    return { lat, lng, count: 1, box: { west: lng, south: lat, east: lng, north: lat }, key: id };
  });
}

const thingsIn = (heaps: readonly Heap[]): number => heaps.reduce((sum, { things }) => sum + things, 0);

type Heap = { prefix: number; things: number; x: number; y: number; one: number };

/** Everything that is there, from the index of cells alone. */
async function countedIn(db: Db, { id }: Searched, depth: number, box: Box | undefined): Promise<Heap[]> {
  const shift = 2 * (fullDepth - depth);
  const stretches = box ? codesIn(box) : [{ from: 0, to: 4 ** fullDepth }];
  const lows = sql.param(stretches.map(({ from }) => from));
  const highs = sql.param(stretches.map(({ to }) => to));
  const { rows } = await db.execute<Record<keyof Heap, string | number>>(
    sql`select * from search_map((select number from communities where id = ${id}), ${shift},
      ${lows}::bigint[], ${highs}::bigint[], ${box ? planeBox(box) : sql`null::box`})`,
  );
  return rows.map(toHeap);
}

async function heapsIn(db: Db, where: SQL, depth: number): Promise<Heap[]> {
  const shift = 2 * (fullDepth - depth);
  const { rows } = await db.execute<Record<keyof Heap, string | number>>(
    sql`select ${searchDocs.cell} >> ${shift}::int as prefix, count(*)::int as things, avg(${searchDocs.at}[0]) as x,
      avg(${searchDocs.at}[1]) as y, min(${searchDocs.number}) as one
      from ${searchDocs} where ${where} group by 1`,
  );
  return rows.map(toHeap);
}

const toHeap = (row: Record<keyof Heap, string | number>): Heap => ({
  prefix: Number(row.prefix),
  things: Number(row.things),
  x: Number(row.x),
  y: Number(row.y),
  one: Number(row.one),
});

/** A heap of one is that thing itself. */
async function named(db: Db, heaps: readonly Heap[], depth: number): Promise<Cell[]> {
  const alone = heaps.filter(({ things }) => things === 1).map(({ one }) => one);
  const rows =
    alone.length === 0
      ? []
      : await db
          .select({ number: searchDocs.number, id: searchDocs.listingId })
          .from(searchDocs)
          .where(inArray(searchDocs.number, alone));
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  return heaps.map(({ prefix, things, x, y, one }) => ({
    ...degreesOf({ x, y }),
    count: things,
    box: boxOfCell(prefix, depth),
    key: things === 1 ? (ids.get(one) ?? null) : null,
  }));
}
