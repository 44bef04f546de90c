/** People and things of the demonstration, as verbs want them. */
import { and, asc, desc, eq } from 'drizzle-orm';
import { listingTypes } from '@/db/schema/communities';
import { persons } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { memberRoles, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor, Role } from '@/lib/ground/actor';
import { asId, type CommunityId, type ListingId, type MemberId, type PersonId } from '@/lib/ground/ids';

type Who = { memberId: MemberId } | { name: string } | { role: Role };

/** A member as their session would make them; by name, or by what they are trusted with. */
export async function actorIn(db: Db, who: Who): Promise<Actor> {
  const chosen = chosenBy(who);
  const [row] = await db
    .select({ member: members, locale: persons.locale })
    .from(members)
    .innerJoin(persons, eq(persons.id, members.personId))
    .leftJoin(memberRoles, eq(memberRoles.memberId, members.id))
    .where(chosen)
    .orderBy(asc(members.joinedAt))
    .limit(1);
  if (!row) throw new Error('nobody of the village is like that');
  const { id, communityId, personId, firstName } = row.member;
  return {
    ...{ is: 'member', name: firstName, locale: row.locale, roles: 'role' in who ? [who.role] : [] },
    communityId: asId<CommunityId>(communityId),
    memberId: asId<MemberId>(id),
    personId: asId<PersonId>(personId),
  };
}

function chosenBy(who: Who) {
  if ('memberId' in who) return eq(members.id, who.memberId);
  return 'name' in who ? eq(members.firstName, who.name) : eq(memberRoles.role, who.role);
}

export type Thing = {
  id: ListingId;
  communityId: CommunityId;
  ownerId: MemberId;
  owner: string;
  title: string;
  /** `12-ladder`, as its page is called. */
  address: string;
};

/** Published things of one kind, the newest first. */
export async function thingsIn(db: Db, mode: 'give' | 'lend'): Promise<Thing[]> {
  const rows = await db
    .select({ listing: listings, owner: members.firstName })
    .from(listings)
    .innerJoin(listingTypes, eq(listingTypes.id, listings.listingTypeId))
    .innerJoin(members, eq(members.id, listings.ownerId))
    .where(and(eq(listings.state, 'published'), eq(listingTypes.mode, mode)))
    .orderBy(desc(listings.publishedAt), desc(listings.id));
  return rows.map(({ listing: { id, communityId, ownerId, title, number, slug }, owner }) => ({
    ...{
      id: asId<ListingId>(id),
      communityId: asId<CommunityId>(communityId),
      ownerId: asId<MemberId>(ownerId),
    },
    ...{ owner, title, address: `${number}-${slug}` },
  }));
}
