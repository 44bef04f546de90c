import { and, asc, eq, sql } from 'drizzle-orm';
import { communities } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import { blocks, memberRoles, members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Role } from '@/lib/ground/actor';
import { asId, type CommunityId, type MemberId, type PersonId, type PhotoId } from '@/lib/ground/ids';
import type { Status } from './input';

/** What anybody may read of a member: neither address nor family name is in it. */
export type MemberProfile = {
  id: MemberId;
  firstName: string;
  initial: string | null;
  photoId: PhotoId | null;
  commune: string;
  status: Status;
  /** NULL for a private person. */
  organisation: string | null;
  about: string;
  /** ISO 639-1. */
  languages: string[];
  joinedAt: Date;
};

export async function findMember(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<MemberProfile | undefined> {
  const [row] = await db
    .select({
      id: members.id,
      firstName: members.firstName,
      initial: members.initial,
      photoId: members.photoId,
      commune: communes.name,
      status: members.status,
      organisation: members.organisation,
      about: members.about,
      languages: members.languages,
      joinedAt: members.joinedAt,
    })
    .from(members)
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
  return row && { ...row, id: memberId, photoId: row.photoId === null ? null : asId<PhotoId>(row.photoId) };
}

/** What a member may change of their own profile. */
export type OwnProfile = MemberProfile & {
  communeCode: string;
  postcodes: string[];
  mailsAboutMessages: boolean;
};

export async function ownProfile(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<OwnProfile | undefined> {
  const profile = await findMember(db, communityId, memberId);
  const [row] = await db
    .select({
      communeCode: members.communeCode,
      postcodes: communes.postcodes,
      mailsAboutMessages: members.mailsAboutMessages,
    })
    .from(members)
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
  return profile && row && { ...profile, ...row };
}

export type TrustedMember = {
  memberId: MemberId;
  firstName: string;
  initial: string | null;
  commune: string;
  roles: Role[];
};

/** Members by name, with their roles, for those who administer. */
export async function listMembers(db: Db, communityId: CommunityId, limit = 500): Promise<TrustedMember[]> {
  const rows = await db
    .select({
      memberId: members.id,
      firstName: members.firstName,
      initial: members.initial,
      commune: communes.name,
      roles: sql<
        Role[]
      >`coalesce((select array_agg(${memberRoles.role} order by ${memberRoles.role}) from ${memberRoles} where ${memberRoles.memberId} = ${members.id}), '{}')`,
    })
    .from(members)
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(eq(members.communityId, communityId))
    .orderBy(asc(members.firstName), asc(members.joinedAt))
    .limit(limit);
  return rows.map((row) => ({ ...row, memberId: asId<MemberId>(row.memberId) }));
}

export type Membership = { slug: string; name: string; memberId: MemberId; isDemo: boolean };

/** The communities that a person belongs to. */
export async function membershipsOf(db: Db, personId: PersonId): Promise<Membership[]> {
  const rows = await db
    .select({
      slug: communities.slug,
      name: communities.name,
      memberId: members.id,
      isDemo: communities.isDemo,
    })
    .from(members)
    .innerJoin(communities, eq(communities.id, members.communityId))
    .where(eq(members.personId, personId))
    .orderBy(asc(communities.name));
  return rows.map((row) => ({ ...row, memberId: asId<MemberId>(row.memberId) }));
}

export type BlockedMember = { memberId: MemberId; firstName: string; initial: string | null };

/** Whom a member has blocked, by name. */
export async function listBlocked(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<BlockedMember[]> {
  const rows = await db
    .select({ memberId: members.id, firstName: members.firstName, initial: members.initial })
    .from(blocks)
    .innerJoin(members, and(eq(members.communityId, blocks.communityId), eq(members.id, blocks.blockedId)))
    .where(and(eq(blocks.communityId, communityId), eq(blocks.memberId, memberId)))
    .orderBy(asc(members.firstName));
  return rows.map((row) => ({ ...row, memberId: asId<MemberId>(row.memberId) }));
}
