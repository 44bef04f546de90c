import { and, eq } from 'drizzle-orm';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { markStale } from '@/lib/activities/stale';
import { communityById } from '@/lib/communities/queries';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import type { ProfileInput } from './input';
import { initialOf } from './name';
import { resolveCommune } from './resolve-commune';

/**
 * Changes what neighbours read of oneself, and which mails one gets.
 * @throws Refused 'not-found', and what `resolveCommune` refuses
 */
export async function editProfile(db: Db, actor: Actor, input: ProfileInput, tools: Tools): Promise<void> {
  const community = await communityById(db, actor.communityId);
  if (!community) throw new Refused('not-found');
  await db.transaction(async (tx) => {
    const commune = await resolveCommune(tx, input, community.centre, tools.geocoder);
    const { firstName, status, organisation, languages, about, mailsAboutMessages } = input;
    const changed = await tx
      .update(members)
      .set({
        ...{ firstName, initial: initialOf(input.initial), status, languages, about, mailsAboutMessages },
        organisation: status === 'private' ? null : organisation,
        communeCode: commune.code,
      })
      .where(and(eq(members.communityId, actor.communityId), eq(members.id, actor.memberId)))
      .returning({ id: members.id });
    if (changed.length === 0) throw new Refused('not-found');
    await record(tx, actor, 'member.changed', { memberId: actor.memberId }, tools);
    // Names and badges stand on every card of theirs.
    await markStale(
      tx,
      actor.communityId,
      { page: 'community' },
      { page: 'member', memberId: actor.memberId },
    );
  });
}
