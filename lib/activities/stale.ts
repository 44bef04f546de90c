import { stalePages } from '@/db/schema/activities';
import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';

/** A public page by what it shows; `lib/web` knows its address. */
export type Page =
  | { page: 'home' }
  | { page: 'listings' }
  | { page: 'listing'; number: number; slug: string }
  | { page: 'member'; memberId: string }
  | { page: 'community' };

/** Asks for public pages to be made anew once the caller's transaction is committed. `community`: all of its pages. */
export async function markStale(tx: Db, communityId: CommunityId, ...pages: readonly Page[]): Promise<void> {
  if (pages.length === 0) return;
  await tx
    .insert(stalePages)
    .values(pages.map((page) => ({ communityId, page: page.page, subject: subjectOf(page) })));
}

function subjectOf(page: Page): string {
  switch (page.page) {
    case 'listing':
      return `${page.number}-${page.slug}`;
    case 'member':
      return page.memberId;
    case 'home':
    case 'listings':
    case 'community':
      return '';
  }
}
