import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eq } from 'drizzle-orm';
import { persons, sessions } from '@/db/schema/installation';
import { entryProblem } from '@/components/members/entry-form';
import type { Db } from '@/db/types';
import { askForCode } from '@/lib/members/ask-for-code';
import { words } from '@/lib/i18n/words';
import { codeHash, mostTries } from '@/lib/members/codes';
import { authAdapter } from '@/lib/web/auth-adapter';
import { countDeed, networkOf } from '@/lib/web/auth-limits';
import { tokenHash } from '@/lib/web/session-cookie';
import { story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

const secret = 'a secret that is long enough for a test';
const adapterOf = (db: Db) =>
  authAdapter(db, { userAgent: 'Firefox/1 Android', locale: 'en', mark: 'm' }, () => monday);

describe('what next-auth is told', () => {
  test('a stranger becomes a person at the first code, and the same one at the second', () =>
    story(async (db) => {
      const adapter = adapterOf(db);
      expect(await adapter.getUserByEmail?.('lea@example.org')).toBeNull();
      const stranger = { email: 'lea@example.org', emailVerified: monday };
      const first = await adapter.createUser?.(stranger);
      const second = await adapter.createUser?.(stranger);
      expect(second?.id).toBe(first?.id);
      const rows = await db.select().from(persons).where(eq(persons.email, 'lea@example.org'));
      expect(rows).toMatchObject([{ locale: 'en', isDemo: false, emailVerifiedAt: monday }]);
    }));

  test('a code opens once', () =>
    story(async (db) => {
      const tools = pretendTools(monday);
      await askForCode(db, { email: 'lea@example.org', mark: 'm', locale: 'fr', next: '' }, secret, tools);
      const code = tools.letters[0]?.subject.slice(0, 6) ?? '';
      const wish = { identifier: 'lea@example.org', token: codeHash(code, secret) };
      const adapter = adapterOf(db);
      expect(await adapter.useVerificationToken?.(wish)).toMatchObject({ identifier: 'lea@example.org' });
      expect(await adapter.useVerificationToken?.(wish)).toBeNull();
    }));

  test('a session is kept as a hash of its token, with the browser that opened it', () =>
    story(async (db, { bruno }) => {
      const adapter = adapterOf(db);
      await adapter.createSession?.({ sessionToken: 'token', userId: bruno.personId, expires: monday });
      const rows = await db.select().from(sessions).where(eq(sessions.personId, bruno.personId));
      expect(rows).toMatchObject([{ tokenHash: tokenHash('token'), userAgent: 'Firefox/1 Android' }]);
      expect(JSON.stringify(rows)).not.toContain('"token"');
      expect((await adapter.getSessionAndUser?.('token'))?.user.id).toBe(bruno.personId);
      await adapter.deleteSession?.('token');
      expect(await adapter.getSessionAndUser?.('token')).toBeNull();
    }));
});

describe('who asks', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

test.each(['too-many-tries', 'foreign-origin', 'invalid-input', 'try-again'])(
  'somebody who is sent back to the entrance for “%s” reads why',
  (problem) => expect(entryProblem(words('fr'), problem)).toMatch(/\.$/),
);

describe('the doors of the demonstration', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllEnvs());

  test('are not there without it', async () => {
    vi.stubEnv('DEMO', '0');
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost:1/none');
    vi.stubEnv('AUTH_SECRET', 'x'.repeat(40));
    const { POST } = await import('@/app/api/sign-in/demo/route');
    const answer = await POST(new Request('http://localhost/api/sign-in/demo', { method: 'POST' }));
    expect(answer.status).toBe(404);
  });
});

describe('a stranger who writes the address of Amina on the page to sign in', () => {
  const asks = (db: Db, deed: 'sign-in-mail' | 'sign-in-try', from: string, now = monday) => {
    const who = { person: 'Amina@village.example ', headers: new Headers({ 'x-forwarded-for': from }) };
    return countDeed(db, secret, deed, who, now);
  };
  const often = async (db: Db, deed: 'sign-in-mail' | 'sign-in-try', from: string): Promise<number> => {
    let within = 0;
    for (let time = 0; time < 40; time += 1) if (await asks(db, deed, from)) within += 1;
    return within;
  };

  test('keeps her neither from asking for a code nor from trying it', () =>
    story(async (db) => {
      expect(await often(db, 'sign-in-mail', '192.0.2.1')).toBe(8);
      expect(await asks(db, 'sign-in-mail', '198.51.100.7')).toBe(true);
      expect(await often(db, 'sign-in-try', '192.0.2.1')).toBe(15);
      expect(await asks(db, 'sign-in-try', '198.51.100.7')).toBe(true);
    }));

  test('gets too few codes in a day to guess one, from however many networks', () =>
    story(async (db) => {
      let mails = 0;
      for (let network = 1; network < 30; network += 1)
        mails += await often(db, 'sign-in-mail', `192.0.2.${network}`);
      expect((mails * mostTries) / 1_000_000).toBeLessThan(1 / 10_000);
      expect(await asks(db, 'sign-in-mail', '198.51.100.7', new Date(monday.getTime() + 86_400_000))).toBe(
        true,
      );
    }));
});
