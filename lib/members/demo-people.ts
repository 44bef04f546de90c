import { and, asc, eq, sql } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { communes, persons } from '@/db/schema/installation';
import { memberRoles, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Role } from '@/lib/ground/actor';
import { asId, type PersonId } from '@/lib/ground/ids';

export type DemoPerson = {
  personId: PersonId;
  firstName: string;
  photoId: string | null;
  commune: string;
  roles: Role[];
  community: string;
};

/** The made-up people of the demonstration, in the order in which they joined. */
export async function listDemoPeople(db: Db): Promise<DemoPerson[]> {
  const rows = await db
    .select({
      personId: persons.id,
      firstName: members.firstName,
      photoId: members.photoId,
      commune: communes.name,
      community: communities.slug,
      roles: sql<
        Role[]
      >`coalesce((select array_agg(${memberRoles.role}) from ${memberRoles} where ${memberRoles.memberId} = ${members.id}), '{}')`,
    })
    .from(members)
    .innerJoin(persons, eq(persons.id, members.personId))
    .innerJoin(communities, eq(communities.id, members.communityId))
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(and(eq(persons.isDemo, true), eq(communities.isDemo, true)))
    .orderBy(asc(members.joinedAt), asc(members.firstName))
    .limit(24);
  return rows.map((row) => ({ ...row, personId: asId<PersonId>(row.personId) }));
}
