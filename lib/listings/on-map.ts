/** What a search finds, as cells of a map. */
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import type { Box } from '@/lib/map/box';
import { depthFor, type Cell } from '@/lib/map/marks';
import { boxOfCell, codeOfCell } from '@/lib/map/morton';
import { isIn } from './features';
import { wished, type Around } from './find';
import type { SearchWish } from './search-wish';

/** Up to so many are fetched one by one, and put together where they are. */
const mostSingle = 400;
/** The zoom whose cells say where a whole search lies, before any view is chosen. */
const overviewZoom = 8;

type Asked = { wish: SearchWish; around: Around; box: Box | undefined; zoom: number | undefined };

/** The cells of a search in a box, or everywhere. A cell of one thing has its id as key. */
export async function cellsOnMap(
  db: Db,
  community: { id: CommunityId; locale: Locale },
  { wish, around, box, zoom = overviewZoom }: Asked,
): Promise<Cell[]> {
  const where = and(
    wished(community, wish, around),
    sql`${listings.publicLat} is not null`,
    box && isIn(box),
  );
  const singles = await singlesIn(db, where);
  return singles.length <= mostSingle ? singles : heapsIn(db, where, depthFor(zoom));
}

async function singlesIn(db: Db, where: SQL | undefined): Promise<Cell[]> {
  const rows = await from(db)
    .where(where)
    .limit(mostSingle + 1);
  return rows.map(({ id, lat, lng }) => {
    const [north, east] = [lat ?? 0, lng ?? 0];
    const box = { west: east, south: north, east, north };
    return { lat: north, lng: east, count: 1, box, key: id };
  });
}

const from = (db: Db) =>
  db
    .select({ id: listings.id, lat: listings.publicLat, lng: listings.publicLng })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .innerJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .$dynamic();

/** Counted by the database: column and row of each cell in a world that is halved `depth` times. */
async function heapsIn(db: Db, where: SQL | undefined, depth: number): Promise<Cell[]> {
  const side = 2 ** depth;
  const column = sql<number>`floor((${listings.publicLng} + 180) / 360 * ${side})::int`;
  const row = sql<number>`floor((0.5 - ln((1 + sin(radians(${listings.publicLat}))) / (1 - sin(radians(${listings.publicLat})))) / (4 * pi())) * ${side})::int`;
  const rows = await db
    .select({
      column: sql<number>`${column} as cell_column`,
      row: sql<number>`${row} as cell_row`,
      count: sql<number>`count(*)::int`,
      lat: sql<number>`avg(${listings.publicLat})`,
      lng: sql<number>`avg(${listings.publicLng})`,
      key: sql<string>`min(${listings.id}::text)`,
    })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(categories, eq(categories.id, listings.categoryId))
    .where(where)
    .groupBy(sql`cell_column`, sql`cell_row`);
  return rows.map(({ column: x, row: y, count, lat, lng, key }) => ({
    ...{ lat, lng, count, key: count === 1 ? key : null },
    box: boxOfCell(codeOfCell(x, y, depth), depth),
  }));
}
