import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { persons, sessions } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { browserOf } from '@/lib/members/browser';
import { endOtherSessions, endSession, keepSession, listSessions, openSession } from '@/lib/members/sessions';
import { findVisit } from '@/lib/members/visit';
import { story } from '@/tests/support/story';
import { monday } from '@/tests/support/village';

const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000);
const days = (n: number) => hours(24 * n);

const enters = (db: Db, { personId }: Actor, tokenHash: string, now = monday) =>
  openSession(db, { personId, tokenHash, userAgent: 'Firefox/1 Android' }, now);
const isIn = async (db: Db, tokenHash: string, now = monday) =>
  (await findVisit(db, null, tokenHash, now)) !== undefined;

describe('sessions', () => {
  test('Bruno ends the one on his telephone and stays signed in at home', () =>
    story(async (db, { bruno }) => {
      await enters(db, bruno, 'home');
      await enters(db, bruno, 'telephone');
      const telephone = await findVisit(db, null, 'telephone', monday);
      await endSession(db, bruno.personId, telephone?.sessionId ?? '');
      expect(await isIn(db, 'telephone')).toBe(false);
      expect(await isIn(db, 'home')).toBe(true);
    }));

  test('somebody made up is out once the demonstration is put away, and Bruno stays in', () =>
    story(async (db, { bruno, nadia }) => {
      await db.update(persons).set({ isDemo: true }).where(eq(persons.id, nadia.personId));
      for (const one of [bruno, nadia]) await enters(db, one, one.name);
      const visit = (token: string) => findVisit(db, null, token, monday, { withMadeUp: false });
      expect(await visit(nadia.name)).toBeUndefined();
      expect((await visit(bruno.name))?.personId).toBe(bruno.personId);
      expect(await isIn(db, nadia.name)).toBe(true);
    }));

  test('Bruno cannot end a session of Nadia’s', () =>
    story(async (db, { bruno, nadia }) => {
      await enters(db, nadia, 'nadia');
      const hers = await findVisit(db, null, 'nadia', monday);
      const before = await db.select().from(sessions);
      await endSession(db, bruno.personId, hers?.sessionId ?? '');
      expect(await db.select().from(sessions)).toEqual(before);
    }));

  test('ending all the others leaves this one, and everybody else’s', () =>
    story(async (db, { bruno, nadia }) => {
      for (const name of ['here', 'there', 'elsewhere']) await enters(db, bruno, name);
      await enters(db, nadia, 'nadia');
      const here = await findVisit(db, null, 'here', monday);
      await endOtherSessions(db, bruno.personId, here?.sessionId ?? '');
      expect(await isIn(db, 'here')).toBe(true);
      expect(await isIn(db, 'there')).toBe(false);
      expect(await isIn(db, 'elsewhere')).toBe(false);
      expect(await isIn(db, 'nadia')).toBe(true);
    }));

  test('one that is not used ends after thirty days', () =>
    story(async (db, { bruno }) => {
      await enters(db, bruno, 'home');
      expect(await isIn(db, 'home', days(29))).toBe(true);
      expect(await isIn(db, 'home', days(30))).toBe(false);
      expect(await listSessions(db, bruno.personId, days(30))).toEqual([]);
    }));

  test('one that is used goes on, and is written at most once an hour', () =>
    story(async (db, { bruno }) => {
      await enters(db, bruno, 'home');
      expect(await keepSession(db, 'home', hours(0.5))).toBeNull();
      expect(await keepSession(db, 'home', days(29))).toEqual(days(59));
      expect(await isIn(db, 'home', days(58))).toBe(true);
    }));

  test('one that has ended is not brought back', () =>
    story(async (db, { bruno }) => {
      await enters(db, bruno, 'home');
      expect(await keepSession(db, 'home', days(31))).toBeNull();
      expect(await isIn(db, 'home', days(31))).toBe(false);
    }));

  test('a member of one community is nobody in another', () =>
    story(async (db, { bruno, communityId, zoe }) => {
      await enters(db, bruno, 'home');
      expect((await findVisit(db, communityId, 'home', monday))?.member?.firstName).toBe('Bruno');
      expect((await findVisit(db, zoe.communityId, 'home', monday))?.member).toBeNull();
    }));
});

describe('browsers are called what people call them', () => {
  test.each([
    ['Mozilla/5.0 (Android 14; Mobile; rv:125.0) Gecko/125.0 Firefox/125.0', 'Firefox', 'Android'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/124.0 Safari/537.36', 'Chrome', 'Linux'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_4) Version/17.4 Mobile/15E148 Safari/604.1', 'Safari', 'iPhone'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/124.0 Safari/537.36 Edg/124.0', 'Edge', 'Windows'],
    [null, null, null],
  ])('%s', (userAgent, browser, system) => {
    expect(browserOf(userAgent)).toEqual({ browser, system });
  });
});
