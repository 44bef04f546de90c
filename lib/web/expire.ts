import { revalidatePath } from 'next/cache';
import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { stalePages } from '@/db/schema/activities';
import { communities } from '@/db/schema/communities';
import { locales } from '@/lib/ground/locale';
import { paths } from './paths';

/**
 * Drops the pages that verbs wrote down as stale from the page cache. Runs inside Next's own request only: in actions, and
 * in the handler that the process calls for what jobs and commands changed.
 */
export async function expireStalePages(): Promise<number> {
  const rows = await db()
    .select({ id: stalePages.id, page: stalePages.page, subject: stalePages.subject, slug: communities.slug })
    .from(stalePages)
    .innerJoin(communities, eq(communities.id, stalePages.communityId))
    .orderBy(asc(stalePages.id))
    .limit(500);
  if (rows.length === 0) return 0;
  for (const row of rows) expire(row.page, row.subject, row.slug);
  await db()
    .delete(stalePages)
    .where(
      inArray(
        stalePages.id,
        rows.map((row) => row.id),
      ),
    );
  return rows.length;
}

function expire(page: string, subject: string, slug: string): void {
  for (const locale of locales) {
    if (page === 'community') revalidatePath(paths.home(locale, slug), 'layout');
    else if (page === 'home') revalidatePath(paths.home(locale, slug));
    else if (page === 'listings') revalidatePath(paths.listings(locale, slug));
    else if (page === 'listing') revalidatePath(paths.listing(locale, slug, subject));
    else if (page === 'member') revalidatePath(paths.member(locale, slug, subject));
  }
}
