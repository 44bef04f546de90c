import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { and, eq } from 'drizzle-orm';
import { activities } from '@/db/schema/activities';
import { memberRoles } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { roles, type Actor, type Role } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { grantRole } from '@/lib/members/grant-role';
import { revokeRole } from '@/lib/members/revoke-role';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { addMember, buildVillage, monday } from '@/tests/support/village';

const tools = pretendTools(monday);
const rolesOf = async (db: Db, { communityId, memberId }: Actor): Promise<Role[]> => {
  const rows = await db
    .select({ role: memberRoles.role })
    .from(memberRoles)
    .where(and(eq(memberRoles.communityId, communityId), eq(memberRoles.memberId, memberId)));
  return rows.map(({ role }) => role).sort();
};

describe('who administers the community', () => {
  test('trusts a neighbour with a role, once however often it is said, and the journal knows', () =>
    story(async (db, { communityId, bruno }) => {
      const claire = await addMember(db, communityId, 'Claire', { role: 'administrator' });
      await grantRole(db, claire, { memberId: bruno.memberId, role: 'steward' }, tools);
      await grantRole(db, claire, { memberId: bruno.memberId, role: 'steward' }, tools);
      expect(await rolesOf(db, bruno)).toEqual(['steward']);
      const told = await db.select().from(activities).where(eq(activities.kind, 'member.roles-changed'));
      expect(told.map(({ about }) => about)).toEqual([
        { memberId: bruno.memberId, role: 'steward', change: 'granted' },
      ]);
    }));

  test('takes a role back', () =>
    story(async (db, { communityId, samir }) => {
      const claire = await addMember(db, communityId, 'Claire', { role: 'administrator' });
      await revokeRole(db, claire, { memberId: samir.memberId, role: 'moderator' }, tools);
      expect(await rolesOf(db, samir)).toEqual([]);
    }));

  test('may step back when somebody else is there', () =>
    story(async (db, { communityId, bruno }) => {
      const claire = await addMember(db, communityId, 'Claire', { role: 'administrator' });
      await grantRole(db, claire, { memberId: bruno.memberId, role: 'administrator' }, tools);
      await revokeRole(db, claire, { memberId: claire.memberId, role: 'administrator' }, tools);
      expect(await rolesOf(db, claire)).toEqual([]);
      expect(await rolesOf(db, bruno)).toEqual(['administrator']);
    }));

  test('cannot leave the community without an administrator', () =>
    story(async (db, { communityId }) => {
      const claire = await addMember(db, communityId, 'Claire', { role: 'administrator' });
      const stepBack = () =>
        revokeRole(db, claire, { memberId: claire.memberId, role: 'administrator' }, tools);
      expect(await refusal(db, stepBack)).toBe('last-administrator');
    }));

  test('has no say in another community', () =>
    story(async (db, { communityId, zoe }) => {
      const claire = await addMember(db, communityId, 'Claire', { role: 'administrator' });
      const grant = () => grantRole(db, claire, { memberId: zoe.memberId, role: 'steward' }, tools);
      expect(await refusal(db, grant)).toBe('no-such-member');
      await revokeRole(db, claire, { memberId: zoe.memberId, role: 'moderator' }, tools);
      expect(await rolesOf(db, zoe)).toEqual(['moderator']);
    }));
});

describe('nobody else', () => {
  test.each([null, ...roles.filter((role) => role !== 'administrator')])(
    'as %s may grant or revoke a role',
    (role) =>
      story(async (db, { communityId, bruno, samir }) => {
        const paul = await addMember(db, communityId, 'Paul', role ? { role } : {});
        const grant = () => grantRole(db, paul, { memberId: bruno.memberId, role: 'administrator' }, tools);
        const revoke = () => revokeRole(db, paul, { memberId: samir.memberId, role: 'moderator' }, tools);
        expect(await refusal(db, grant)).toBe('not-allowed');
        expect(await refusal(db, revoke)).toBe('not-allowed');
      }),
  );
});

describe('two administrators at once', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await freshDatabase()));
  afterAll(() => database.drop());

  test('who take the role from each other leave one', async () => {
    const { db } = database;
    const { communityId } = await buildVillage(db);
    const claire = await addMember(db, communityId, 'Claire', { role: 'administrator' });
    const denis = await addMember(db, communityId, 'Denis', { role: 'administrator' });
    const take = (from: Actor, by: Actor) =>
      revokeRole(db, by, { memberId: from.memberId, role: 'administrator' }, pretendTools(monday)).then(
        () => 'done',
        (error: unknown) => (error instanceof Refused ? error.because : Promise.reject(error as Error)),
      );
    const answers = await Promise.all([take(denis, claire), take(claire, denis)]);
    expect(answers.sort()).toEqual(['done', 'last-administrator']);
    expect([...(await rolesOf(db, claire)), ...(await rolesOf(db, denis))]).toEqual(['administrator']);
  });
});
