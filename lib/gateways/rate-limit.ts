import { lt, sql } from 'drizzle-orm';
import { rateLimits } from '@/db/schema/installation';
import type { Db } from '@/db/types';

export type Limit = { max: number; windowSeconds: number };

const keptForMs = 2 * 86_400_000;

/**
 * Counts one more in the window that `now` lies in, for every process that shares the database.
 * Answers false once there are more than `max`. Call it outside a transaction that may be undone.
 */
export async function hit(
  db: Db,
  bucket: string,
  { max, windowSeconds }: Limit,
  now: Date,
): Promise<boolean> {
  const windowMs = windowSeconds * 1000;
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const [row] = await db
    .insert(rateLimits)
    .values({ bucket, windowStart, hits: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.bucket, rateLimits.windowStart],
      set: { hits: sql`${rateLimits.hits} + 1` },
    })
    .returning({ hits: rateLimits.hits });
  const hits = row?.hits ?? 1;
  if (hits === 1)
    await db.delete(rateLimits).where(lt(rateLimits.windowStart, new Date(now.getTime() - keptForMs)));
  return hits <= max;
}
