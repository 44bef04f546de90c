import { and, eq } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { persons } from '@/db/schema/installation';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { CommunityId, MemberId } from '@/lib/ground/ids';

/** To whom a letter about a listing goes, and in which language. */
export async function ownerAddress(tx: Db, communityId: CommunityId, ownerId: MemberId) {
  const [row] = await tx
    .select({
      to: persons.email,
      locale: persons.locale,
      firstName: members.firstName,
      slug: communities.slug,
      community: communities.name,
      timeZone: communities.timeZone,
    })
    .from(members)
    .innerJoin(persons, eq(persons.id, members.personId))
    .innerJoin(communities, eq(communities.id, members.communityId))
    .where(and(eq(members.communityId, communityId), eq(members.id, ownerId)));
  if (!row) throw new Error('an owner without a row');
  return row;
}
