import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { hit } from '@/lib/gateways/rate-limit';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';

const mostOpenDrafts = 20;
const day = 86_400;
const perDay = {
  draft: { max: 60, windowSeconds: day },
  publish: { max: 30, windowSeconds: day },
};

/**
 * Counts one more draft that a member begins; what is refused afterwards is not counted, as it leaves nothing.
 * @throws Refused 'too-many-drafts' | 'too-many-tries'
 */
export async function mayBegin(tx: Db, actor: Actor, now: Date): Promise<void> {
  const { communityId, memberId } = actor;
  const theirs = and(eq(listings.communityId, communityId), eq(listings.ownerId, memberId));
  const open = await tx.$count(listings, and(theirs, eq(listings.state, 'draft')));
  if (open >= mostOpenDrafts) throw new Refused('too-many-drafts');
  await once(tx, actor, 'draft', now);
}

/** Counts one more listing that a member shows to everybody. @throws Refused 'too-many-tries' */
export const mayPublish = (tx: Db, actor: Actor, now: Date): Promise<void> => once(tx, actor, 'publish', now);

async function once(tx: Db, { memberId }: Actor, what: keyof typeof perDay, now: Date): Promise<void> {
  if (!(await hit(tx, `${what}:${memberId}`, perDay[what], now))) throw new Refused('too-many-tries');
}
