import { activities } from '@/db/schema/activities';
import type { Db } from '@/db/types';
import type { Actor, ClockActor } from '@/lib/ground/actor';
import type { Tools } from '@/lib/gateways/tools';

/** What can be heard: brick and past verb. */
export type ActivityKind =
  | 'community.founded'
  | 'member.joined'
  | 'member.changed'
  | 'member.roles-changed'
  | 'listing.published'
  | 'listing.changed'
  | 'listing.paused'
  | 'listing.reopened'
  | 'listing.closed'
  | 'listing.expired'
  | 'listing.removed'
  | 'exchange.asked'
  | 'exchange.offered'
  | 'exchange.stepped'
  | 'exchange.reminded'
  | 'exchange.extension-asked'
  | 'exchange.extension-granted'
  | 'exchange.extension-declined'
  | 'message.sent'
  | 'review.written'
  | 'review.replied'
  | 'reviews.published'
  | 'request.called';

/**
 * Writes what happened in the journal, in the caller's transaction, and wakes the reactions once it is committed.
 * `about` holds ids (and a verb or state), never sentences or mail addresses.
 */
export async function record(
  tx: Db,
  actor: Actor | ClockActor,
  kind: ActivityKind,
  about: Record<string, string>,
  { now, jobs }: Pick<Tools, 'now' | 'jobs'>,
): Promise<void> {
  const [row] = await tx
    .insert(activities)
    .values({
      communityId: actor.communityId,
      kind,
      actorId: actor.is === 'member' ? actor.memberId : null,
      about,
      at: now,
    })
    .returning({ id: activities.id });
  if (row) await jobs.enqueue(tx, 'react', { activityId: row.id });
}
