import { eq } from 'drizzle-orm';
import { persons } from '@/db/schema/installation';
import { memberRoles, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { record } from '@/lib/activities/record';
import { markStale } from '@/lib/activities/stale';
import { establish } from '@/lib/communities/establish';
import type { FoundInput, FounderInput } from '@/lib/communities/input';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { asId, type MemberId, type PersonId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import { Refused } from '@/lib/ground/refused';
import { memberName } from './name';

/**
 * Founds a community, and makes its founder the first member and administrator.
 * @throws Refused what `establish` refuses, or 'made-up-person' when the address belongs to somebody of the demonstration
 */
export async function found(db: Db, founder: FounderInput, input: FoundInput, tools: Tools): Promise<Actor> {
  return db.transaction(async (tx) => {
    const communityId = await establish(tx, input, tools);
    const personId = await personWith(tx, founder.email, input.locale);
    const [member] = await tx
      .insert(members)
      .values({
        communityId,
        personId,
        firstName: founder.firstName,
        initial: founder.initial ?? null,
        communeCode: input.communeCode,
        status: 'private',
        languages: [input.locale],
        rulesVersion: 1,
        ...{ rulesAgreedAt: tools.now, adultTickedAt: tools.now, joinedAt: tools.now },
      })
      .returning({ id: members.id });
    if (!member) throw new Error('the founder was not written');
    const memberId = asId<MemberId>(member.id);
    await tx.insert(memberRoles).values({ communityId, memberId, role: 'administrator' });
    const name = memberName(founder.firstName, founder.initial ?? null);
    const actor: Actor = {
      is: 'member',
      communityId,
      memberId,
      personId,
      name,
      locale: input.locale,
      roles: ['administrator'],
    };
    await record(tx, actor, 'community.founded', { memberId }, tools);
    // Whoever looked before was told that nothing is there.
    await markStale(tx, communityId, { page: 'community' });
    return actor;
  });
}

async function personWith(tx: Db, email: string, locale: Locale): Promise<PersonId> {
  await tx.insert(persons).values({ email, locale }).onConflictDoNothing({ target: persons.email });
  const [person] = await tx
    .select({ id: persons.id, isDemo: persons.isDemo })
    .from(persons)
    .where(eq(persons.email, email));
  if (!person) throw new Error('the founder has no person');
  if (person.isDemo) throw new Refused('made-up-person');
  return asId<PersonId>(person.id);
}
