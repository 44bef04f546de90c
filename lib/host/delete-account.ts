/** Leaves the installation: what others need of past exchanges stays without a name, everything else goes. */
import { and, count, eq, inArray, ne, notInArray, or } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { exchanges } from '@/db/schema/exchanges';
import { mails, persons, sessions, signInCodes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { blocks, memberRoles, members } from '@/db/schema/members';
import { favourites, rideLinks, savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import { finalStates } from '@/lib/exchanges/states';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import {
  asId,
  type CommunityId,
  type ListingId,
  type MemberId,
  type PersonId,
  type PhotoId,
} from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { words } from '@/lib/i18n/words';
import { dropPictures } from '@/lib/listings/drop-photos';
import { remove } from '@/lib/listings/remove';
import { findPerson, type PersonRow } from '@/lib/members/persons';
import { forgetPhotosOf } from './forget-photos';

/**
 * @throws Refused 'made-up-person' for the demonstration's people; 'exchanges-under-way'; 'last-administrator' where nobody
 * else administers a community
 */
export async function deleteAccount(db: Db, personId: PersonId, tools: Tools): Promise<void> {
  const person = await findPerson(db, personId);
  if (!person) throw new Refused('not-found');
  if (person.isDemo) throw new Refused('made-up-person');
  const actors = await membershipsOf(db, person);
  for (const actor of actors) await mustBeFree(db, actor);
  for (const actor of actors) await removeListings(db, actor, tools);
  const gone = await db.transaction(async (tx) => {
    const pictures: PhotoId[] = [];
    for (const actor of actors) {
      await mustBeFree(tx, actor);
      pictures.push(...(await forgetMember(tx, actor)));
    }
    await forgetPerson(tx, person);
    return pictures;
  });
  await dropPictures(tools.storage, gone);
}

async function membershipsOf(db: Db, { id, locale }: PersonRow): Promise<Actor[]> {
  const rows = await db.select().from(members).where(eq(members.personId, id));
  return rows.map((row) => ({
    is: 'member',
    communityId: asId<CommunityId>(row.communityId),
    memberId: asId<MemberId>(row.id),
    personId: id,
    name: row.firstName,
    locale,
    roles: [],
  }));
}

async function mustBeFree(tx: Db, { communityId, memberId }: Actor): Promise<void> {
  const [open] = await tx
    .select({ exchanges: count() })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.communityId, communityId),
        or(eq(exchanges.ownerId, memberId), eq(exchanges.askerId, memberId)),
        notInArray(exchanges.state, finalStates),
      ),
    );
  if (open && open.exchanges > 0) throw new Refused('exchanges-under-way');
  const administrators = await tx
    .select({ memberId: memberRoles.memberId })
    .from(memberRoles)
    .where(and(eq(memberRoles.communityId, communityId), eq(memberRoles.role, 'administrator')))
    .for('update');
  if (administrators.length === 1 && administrators[0]?.memberId === memberId)
    throw new Refused('last-administrator');
}

async function removeListings(db: Db, actor: Actor, tools: Tools): Promise<void> {
  const own = and(eq(listings.communityId, actor.communityId), eq(listings.ownerId, actor.memberId));
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(own, ne(listings.state, 'removed')));
  for (const { id } of rows) await remove(db, actor, { listingId: asId<ListingId>(id), reason: '' }, tools);
}

/** A listing without what its owner wrote, where it is, how to get in, and who they are in registers. */
const nothingSaid = {
  ...{ description: '', meetingPlace: '', lat: null, lng: null, answers: {} },
  ...{ keyInstructions: '', houseRules: '', stepFree: '', insurance: '', defects: '', wanted: '' },
  ...{ siret: '', rna: '', registrationNumber: '', guarantee: '' },
  ...{ icsUrl: null, icsSecret: null, icsError: null },
};

/** Names, words, points and roles go; the row stays for the exchanges that name it. Answers the pictures to drop. */
async function forgetMember(tx: Db, { communityId, memberId }: Actor): Promise<PhotoId[]> {
  const [community] = await tx.select().from(communities).where(eq(communities.id, communityId));
  const nobody = {
    initial: null,
    organisation: null,
    about: '',
    languages: [],
    photoId: null,
    hereSince: null,
  };
  await tx
    .update(members)
    .set({
      ...nobody,
      firstName: words(community?.locale ?? 'fr')('members.former'),
      mailsAboutMessages: false,
      calendarSecret: null,
      wantsWishes: false,
    })
    .where(eq(members.id, memberId));
  await tx
    .update(listings)
    .set(nothingSaid)
    .where(and(eq(listings.communityId, communityId), eq(listings.ownerId, memberId)));
  await tx.delete(favourites).where(eq(favourites.memberId, memberId));
  await tx.delete(savedSearches).where(eq(savedSearches.memberId, memberId));
  const theirRides = tx
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(and(eq(exchanges.communityId, communityId), eq(exchanges.askerId, memberId)));
  await tx.delete(rideLinks).where(inArray(rideLinks.exchangeId, theirRides));
  await tx.delete(memberRoles).where(eq(memberRoles.memberId, memberId));
  await tx.delete(blocks).where(or(eq(blocks.memberId, memberId), eq(blocks.blockedId, memberId)));
  await markStale(tx, communityId, { page: 'community' }, { page: 'member', memberId });
  return forgetPhotosOf(tx, memberId);
}

async function forgetPerson(tx: Db, { id, email }: PersonRow): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.personId, id));
  await tx.delete(signInCodes).where(eq(signInCodes.email, email));
  await tx.delete(mails).where(inArray(mails.to, [email, email.toLowerCase()]));
  await tx
    .update(persons)
    .set({ email: `${id}@deleted.invalid`, emailVerifiedAt: null })
    .where(eq(persons.id, id));
}
