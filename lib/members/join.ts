import { and, eq } from 'drizzle-orm';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { markStale } from '@/lib/activities/stale';
import { communityById } from '@/lib/communities/queries';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type CommunityId, type MemberId, type PersonId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import { Refused } from '@/lib/ground/refused';
import type { JoinInput } from './input';
import { initialOf, memberName } from './name';
import { findPerson } from './persons';
import { resolveCommune } from './resolve-commune';

/** A signed-in person in front of a community's door. */
export type Joiner = { communityId: CommunityId; personId: PersonId; locale: Locale };

/**
 * Makes a person a member of a community. Who is one already stays as they are.
 * @throws Refused 'not-found', 'not-signed-in', 'rules-changed', 'made-up-person' for the demonstration's people elsewhere, and what `resolveCommune` refuses
 */
export async function join(db: Db, joiner: Joiner, input: JoinInput, tools: Tools): Promise<MemberId> {
  const community = await communityById(db, joiner.communityId);
  if (!community) throw new Refused('not-found');
  if (input.rulesVersion !== community.rulesVersion)
    throw new Refused('rules-changed', { agrees: 'rules-changed' });
  const person = await findPerson(db, joiner.personId);
  if (!person) throw new Refused('not-signed-in');
  if (person.isDemo && !community.isDemo) throw new Refused('made-up-person');
  const { now, geocoder } = tools;
  return db.transaction(async (tx) => {
    const commune = await resolveCommune(tx, input, community.centre, geocoder);
    const { firstName, status, languages, organisation, rulesVersion } = input;
    const initial = initialOf(input.initial);
    const [added] = await tx
      .insert(members)
      .values({
        communityId: joiner.communityId,
        personId: joiner.personId,
        ...{ firstName, initial, status, languages, rulesVersion, communeCode: commune.code },
        organisation: status === 'private' ? null : organisation,
        ...{ rulesAgreedAt: now, adultTickedAt: now, joinedAt: now },
      })
      .onConflictDoNothing({ target: [members.communityId, members.personId] })
      .returning({ id: members.id });
    if (!added) return memberOf(tx, joiner);
    const memberId = asId<MemberId>(added.id);
    const actor: Actor = {
      is: 'member',
      ...joiner,
      memberId,
      name: memberName(firstName, initial),
      roles: [],
    };
    await record(tx, actor, 'member.joined', { memberId }, tools);
    await markStale(tx, joiner.communityId, { page: 'home' });
    return memberId;
  });
}

async function memberOf(tx: Db, { communityId, personId }: Joiner): Promise<MemberId> {
  const [row] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.communityId, communityId), eq(members.personId, personId)));
  if (!row) throw new Refused('someone-was-faster');
  return asId<MemberId>(row.id);
}
