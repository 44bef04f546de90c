/** Everything that the installation keeps about a person, as they may ask for it: plain rows, in one object. */
import { and, eq, isNotNull, or } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import { communities } from '@/db/schema/communities';
import { persons, sessions } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { memberRoles, members, photos } from '@/db/schema/members';
import { messages } from '@/db/schema/messages';
import { reviews } from '@/db/schema/reviews';
import { favourites, savedSearches } from '@/db/schema/saved';
import type { Db } from '@/db/types';
import type { PersonId } from '@/lib/ground/ids';

export async function ownData(db: Db, personId: PersonId, now: Date) {
  const [person] = await db.select().from(persons).where(eq(persons.id, personId));
  const signedIn = await db
    .select({ since: sessions.createdAt, lastSeenAt: sessions.lastSeenAt, browser: sessions.userAgent })
    .from(sessions)
    .where(eq(sessions.personId, personId));
  const memberships = await db
    .select({ member: members, community: communities.name })
    .from(members)
    .innerJoin(communities, eq(communities.id, members.communityId))
    .where(eq(members.personId, personId));
  const parts = [];
  for (const { member, community } of memberships)
    parts.push({ community, member, ...(await ofMember(db, member.id)) });
  return { takenAt: now, person, sessions: signedIn, memberships: parts };
}

async function ofMember(db: Db, memberId: string) {
  const own = eq(listings.ownerId, memberId);
  return {
    roles: await db
      .select({ role: memberRoles.role })
      .from(memberRoles)
      .where(eq(memberRoles.memberId, memberId)),
    listings: await db.select().from(listings).where(own),
    exchanges: await db
      .select()
      .from(exchanges)
      .where(or(eq(exchanges.ownerId, memberId), eq(exchanges.askerId, memberId))),
    messagesWritten: await db
      .select({ at: messages.at, body: messages.body })
      .from(messages)
      .where(eq(messages.authorId, memberId)),
    reviewsWritten: await db.select().from(reviews).where(eq(reviews.authorId, memberId)),
    reviewsAbout: await db
      .select()
      .from(reviews)
      .where(and(eq(reviews.aboutId, memberId), isNotNull(reviews.publishedAt))),
    favourites: await db.select().from(favourites).where(eq(favourites.memberId, memberId)),
    alerts: await db.select().from(savedSearches).where(eq(savedSearches.memberId, memberId)),
    photos: await db.select().from(photos).where(eq(photos.memberId, memberId)),
  };
}
