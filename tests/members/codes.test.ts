import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { persons, signInCodes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import { askForCode } from '@/lib/members/ask-for-code';
import { openAsking } from '@/lib/members/asking';
import { codeHash } from '@/lib/members/codes';
import { useCode } from '@/lib/members/use-code';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

const secret = 'a secret that is long enough for a test';
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);

async function askedBy(db: Db, email: string, now = monday, mark = 'her-browser'): Promise<string> {
  const tools = pretendTools(now);
  await askForCode(db, { email, mark, locale: 'fr', next: '/fr/pilat' }, secret, tools);
  return codeIn(tools.letters);
}

const codeIn = (letters: ReturnType<typeof pretendTools>['letters']): string =>
  /^(\d{6})/.exec(letters.at(-1)?.subject ?? '')?.[1] ?? '';

/** Somebody types a code. */
const tries = (db: Db, email: string, code: string, now = later(1), mark = 'her-browser') =>
  useCode(db, { email, mark, hash: codeHash(code, secret) }, now);

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a code to sign in', () => {
  test('lets the person in once', () =>
    story(async (db) => {
      const code = await askedBy(db, 'lea@example.org');
      expect(await tries(db, 'lea@example.org', code)).toBe(true);
      expect(await tries(db, 'lea@example.org', code)).toBe(false);
    }));

  test('opens for the address that it was sent to, however that is written, and for no other', () =>
    story(async (db) => {
      const code = await askedBy(db, 'Lea@Example.org');
      await askedBy(db, 'zoe@example.org');
      expect(await tries(db, 'zoe@example.org', wrong(code))).toBe(false);
      expect(await tries(db, 'lea@example.org', code)).toBe(true);
    }));

  test('is worth nothing after ten minutes', () =>
    story(async (db) => {
      const code = await askedBy(db, 'lea@example.org');
      expect(await tries(db, 'lea@example.org', code, later(10))).toBe(false);
    }));

  test('is worth nothing once a newer one was asked for', () =>
    story(async (db) => {
      const first = await askedBy(db, 'lea@example.org');
      const second = await askedBy(db, 'lea@example.org', later(1));
      if (first !== second) expect(await tries(db, 'lea@example.org', first, later(2))).toBe(false);
      expect(await tries(db, 'lea@example.org', second, later(2))).toBe(true);
    }));

  test('is sent once when the button is pressed twice', () =>
    story(async (db) => {
      const code = await askedBy(db, 'lea@example.org');
      expect(await askedBy(db, 'lea@example.org', new Date(monday.getTime() + 900))).toBe('');
      expect(await tries(db, 'lea@example.org', code)).toBe(true);
      expect(await askedBy(db, 'lea@example.org', later(1))).not.toBe('');
    }));

  test('is dead after five wrong ones', () =>
    story(async (db) => {
      const code = await askedBy(db, 'lea@example.org');
      for (let n = 0; n < 5; n += 1) expect(await tries(db, 'lea@example.org', wrong(code))).toBe(false);
      expect(await tries(db, 'lea@example.org', code)).toBe(false);
    }));

  test('survives four wrong ones', () =>
    story(async (db) => {
      const code = await askedBy(db, 'lea@example.org');
      for (let n = 0; n < 4; n += 1) await tries(db, 'lea@example.org', wrong(code));
      expect(await tries(db, 'lea@example.org', code)).toBe(true);
    }));

  test('is worn out by nobody else, whoever knows the address and however often they try or ask', () =>
    story(async (db) => {
      const code = await askedBy(db, 'lea@example.org');
      await askedBy(db, 'lea@example.org', later(1), 'a-stranger');
      for (let n = 0; n < 9; n += 1)
        await tries(db, 'Lea@example.org', wrong(code), later(2), n % 2 ? 'a-stranger' : 'nobody');
      expect(await tries(db, 'lea@example.org', code, later(2), 'a-stranger')).toBe(false);
      expect(await tries(db, 'Lea@example.org', code, later(2))).toBe(true);
    }));

  test('of another address opens nothing with the mark of the same browser', () =>
    story(async (db) => {
      const code = await askedBy(db, 'lea@example.org');
      expect(await tries(db, 'amina@example.org', code)).toBe(false);
      expect(await tries(db, 'lea@example.org', code)).toBe(true);
    }));

  test('is kept as a hash, and in no readable form', () =>
    story(async (db) => {
      const code = await askedBy(db, 'lea@example.org');
      const rows = await db.select().from(signInCodes).where(eq(signInCodes.email, 'lea@example.org'));
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain(code);
      expect(JSON.stringify(rows)).not.toContain('her-browser');
    }));
});

describe('the mail that carries it', () => {
  test('holds the digits and a link in which the address cannot be read', () =>
    story(async (db) => {
      const tools = pretendTools(monday);
      await askForCode(
        db,
        { email: 'lea@example.org', mark: 'm', locale: 'en', next: '/en/pilat' },
        secret,
        tools,
      );
      const [letter] = tools.letters;
      const code = codeIn(tools.letters);
      const link = new URL(/https:\/\/\S+/.exec(letter?.text ?? '')?.[0] ?? '');
      expect(letter?.text).toContain(code);
      expect(letter?.html).toContain(code);
      expect(link.pathname).toBe('/en/sign-in/code');
      expect(link.href).not.toContain('lea');
      expect(link.searchParams.get('code')).toBe(code);
      expect(link.searchParams.get('next')).toBe('/en/pilat');
      expect(openAsking(link.searchParams.get('ref') ?? '', secret)).toEqual({
        email: 'lea@example.org',
        mark: 'm',
      });
      expect(openAsking(link.searchParams.get('ref') ?? '', 'another secret')).toBeNull();
    }));

  test('goes to somebody who is known and to somebody who is not alike', () =>
    story(async (db, { bruno }) => {
      const [known] = await db.select().from(persons).where(eq(persons.id, bruno.personId));
      const tools = pretendTools(monday);
      for (const email of [known?.email ?? '', 'stranger@example.org'])
        await askForCode(db, { email, mark: 'm', locale: 'fr', next: '' }, secret, tools);
      const shapes = tools.letters.map(({ kind, subject, text }) => ({
        kind,
        subject: subject.replace(/\d{6}/, '…'),
        lines: text.split('\n').length,
      }));
      expect(shapes[0]).toEqual(shapes[1]);
      const stranger = await db.select().from(persons).where(eq(persons.email, 'stranger@example.org'));
      expect(stranger).toEqual([]);
    }));
});

describe('many at once', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await freshDatabase({ connections: 12 })));
  afterAll(() => database.drop());

  test('a hundred guesses at the same moment are five guesses', async () => {
    const { db } = database;
    const code = await askedBy(db, 'lea@example.org');
    await Promise.all(Array.from({ length: 100 }, () => tries(db, 'lea@example.org', wrong(code))));
    const [row] = await db.select().from(signInCodes).where(eq(signInCodes.email, 'lea@example.org'));
    expect(row?.wrongTries).toBe(5);
  });

  test('the same code pressed ten times at once lets in once', async () => {
    const { db } = database;
    const code = await askedBy(db, 'zoe@example.org');
    const answers = await Promise.all(Array.from({ length: 10 }, () => tries(db, 'zoe@example.org', code)));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test('asking ten times at once leaves one code', async () => {
    const { db } = database;
    await Promise.all(Array.from({ length: 10 }, () => askedBy(db, 'mia@example.org')));
    expect(await db.select().from(signInCodes).where(eq(signInCodes.email, 'mia@example.org'))).toHaveLength(
      1,
    );
  });
});
