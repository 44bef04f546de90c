import { and, eq, gt, or, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { memberRoles, members } from '@/db/schema/members';
import { persons, sessions } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import type { Role } from '@/lib/ground/actor';
import { asId, type CommunityId, type MemberId, type PersonId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';

/** Who holds a session: the person, and the member that they are in this community (null: not a member). */
export type Visit = {
  sessionId: string;
  personId: PersonId;
  email: string;
  locale: Locale;
  isDemo: boolean;
  lastSeenAt: Date;
  member: {
    id: MemberId;
    firstName: string;
    initial: string | null;
    photoId: string | null;
    roles: Role[];
  } | null;
};

/**
 * The visit that a session's token opens in a community, in one query; undefined when there is none or it has ended. Without
 * the demonstration (`withMadeUp`), what its people opened before opens nothing any more.
 */
export async function findVisit(
  db: Db,
  communityId: CommunityId | null,
  tokenHash: string,
  now: Date,
  { withMadeUp = true } = {},
): Promise<Visit | undefined> {
  const [row] = await ofSession(db, { communityId, tokenHash, now, withMadeUp });
  if (!row) return undefined;
  const { memberId, firstName, initial, photoId, roles, ...person } = row;
  return {
    ...person,
    personId: asId<PersonId>(person.personId),
    member:
      memberId === null || firstName === null
        ? null
        : { id: asId<MemberId>(memberId), firstName, initial, photoId, roles },
  };
}

const ofSession = composed((db) =>
  db
    .select({
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      personId: persons.id,
      email: persons.email,
      locale: persons.locale,
      isDemo: persons.isDemo,
      memberId: members.id,
      firstName: members.firstName,
      initial: members.initial,
      photoId: members.photoId,
      roles: sql<
        Role[]
      >`coalesce((select array_agg(${memberRoles.role}) from ${memberRoles} where ${memberRoles.memberId} = ${members.id}), '{}')`,
    })
    .from(sessions)
    .innerJoin(persons, eq(persons.id, sessions.personId))
    .leftJoin(
      members,
      and(
        eq(members.personId, persons.id),
        sql`${members.communityId} = ${sql.placeholder('communityId')}::uuid`,
      ),
    )
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        gt(sessions.expiresAt, sql.placeholder('now')),
        or(sql`${sql.placeholder('withMadeUp')}::boolean`, eq(persons.isDemo, false)),
      ),
    )
    .limit(1),
);
