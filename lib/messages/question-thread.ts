import { and, eq, isNull, sql } from 'drizzle-orm';
import { threads } from '@/db/schema/messages';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ListingId, type MemberId, type ThreadId } from '@/lib/ground/ids';

/** The thread of a member's questions about a listing, begun when there is none. */
export async function questionThread(
  tx: Db,
  actor: Actor,
  listing: { id: ListingId; ownerId: MemberId },
  now: Date,
): Promise<ThreadId> {
  const { communityId, memberId: askerId } = actor;
  const [row] = await tx
    .insert(threads)
    .values({ communityId, listingId: listing.id, ownerId: listing.ownerId, askerId, lastMessageAt: now })
    .onConflictDoUpdate({
      target: [threads.listingId, threads.askerId],
      targetWhere: isNull(threads.exchangeId),
      set: { lastMessageAt: sql`excluded.last_message_at` },
    })
    .returning({ id: threads.id });
  if (!row) throw new Error('an upsert that answers no row');
  return asId<ThreadId>(row.id);
}

/** Undefined when the member never asked about the listing. */
export async function findQuestionThread(
  db: Db,
  actor: Actor,
  listingId: ListingId,
): Promise<ThreadId | undefined> {
  const [row] = await db
    .select({ id: threads.id })
    .from(threads)
    .where(
      and(
        eq(threads.communityId, actor.communityId),
        eq(threads.listingId, listingId),
        eq(threads.askerId, actor.memberId),
        isNull(threads.exchangeId),
      ),
    );
  return row && asId<ThreadId>(row.id);
}
