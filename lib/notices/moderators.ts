import { and, eq, inArray } from 'drizzle-orm';
import { persons } from '@/db/schema/installation';
import { memberRoles, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { readerOf, type Reader, type Scene } from './scene';

/** Those who may help the two sides of an exchange: not the sides themselves. */
export async function moderatorsOf(db: Db, { community, owner, asker }: Scene): Promise<Reader[]> {
  const rows = await db
    .selectDistinctOn([members.id], { member: members, person: persons })
    .from(memberRoles)
    .innerJoin(members, eq(members.id, memberRoles.memberId))
    .innerJoin(persons, eq(persons.id, members.personId))
    .where(
      and(
        eq(memberRoles.communityId, community.id),
        inArray(memberRoles.role, ['moderator', 'administrator']),
      ),
    );
  return rows
    .map(({ member, person }) => readerOf(member, person))
    .filter(({ memberId }) => memberId !== owner.memberId && memberId !== asker.memberId);
}
