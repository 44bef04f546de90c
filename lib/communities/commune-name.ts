import { eq } from 'drizzle-orm';
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';

/** The name of a commune of the official list by its INSEE code; the code itself when the list lacks it. */
export async function communeName(db: Db, code: string): Promise<string> {
  const [row] = await db
    .select({ name: communes.name })
    .from(communes)
    .where(eq(communes.code, code))
    .limit(1);
  return row?.name ?? code;
}
