/** For whom the kept pages were made: another database, address or demonstration has other readers. */
import { createHash } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { installation } from '@/db/schema/installation';
import { db } from '@/db/client';
import { settings } from '@/lib/gateways/settings';

export async function readersOf(): Promise<string> {
  const [row] = await db().select({ id: installation.id }).from(installation);
  const [shown] = await db().select({ demos: count() }).from(communities).where(eq(communities.isDemo, true));
  const { appUrl, demo, sourceUrl } = settings();
  return createHash('sha256')
    .update([row?.id, shown?.demos, appUrl, demo, sourceUrl].join('\n'))
    .digest('hex');
}
