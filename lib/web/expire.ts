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
  for (const row of rows)
    for (const [path, type] of pagesToDrop(row.page, row.subject, row.slug)) revalidatePath(path, type);
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

/** Next drops what stands under a layout by the pattern of its route alone, so that a whole community goes with the others. */
export const underEveryCommunity = '/[locale]/[community]';

/** What a row of the table means to Next: addresses, in each language, or a layout with all that stands under it. */
export function pagesToDrop(page: string, subject: string, slug: string): [path: string, type?: 'layout'][] {
  if (page === 'community') return [[underEveryCommunity, 'layout']];
  return locales.flatMap((locale): [string][] => {
    if (page === 'home') return [[paths.home(locale, slug)]];
    if (page === 'listings') return [[paths.listings(locale, slug)]];
    if (page === 'listing') return [[paths.listing(locale, slug, subject)]];
    return page === 'member' ? [[paths.member(locale, slug, subject)]] : [];
  });
}
