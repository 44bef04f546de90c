import { eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';

/** Whoever changes an order or a key waits for those before: the row of the community is the queue. */
export async function lockShelves(tx: Db, { communityId }: Pick<Actor, 'communityId'>): Promise<void> {
  await tx
    .select({ id: communities.id })
    .from(communities)
    .where(eq(communities.id, communityId))
    .for('no key update');
}

/** A list with one of its own a place earlier or later; the same at either end, and for what is not in it. */
export function movedIn<Own extends { id: string }>(
  list: readonly Own[],
  id: string,
  way: 'up' | 'down',
): readonly Own[] {
  const at = list.findIndex((each) => each.id === id);
  const to = way === 'up' ? at - 1 : at + 1;
  const own = list[at];
  if (!own || to < 0 || to >= list.length) return list;
  const others = list.filter((each) => each !== own);
  return [...others.slice(0, to), own, ...others.slice(to)];
}
