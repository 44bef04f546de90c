import { inArray } from 'drizzle-orm';
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { shortName } from './route-title';

/** Where stops are, as somebody would type it to search: their communes, or their own names where none is known. */
export async function placesOf(
  db: Db,
  stops: readonly { name: string; communeCode: string | null }[],
): Promise<string[]> {
  const codes = stops.flatMap(({ communeCode }) => communeCode ?? []);
  const rows =
    codes.length === 0
      ? []
      : await db
          .select({ code: communes.code, name: communes.name })
          .from(communes)
          .where(inArray(communes.code, codes));
  return stops.map(
    ({ name, communeCode }) => rows.find(({ code }) => code === communeCode)?.name ?? shortName(name),
  );
}
