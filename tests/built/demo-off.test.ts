import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communities } from '@/db/schema/communities';
import { mails, persons, sessions } from '@/db/schema/installation';
import { memberRoles, members } from '@/db/schema/members';
import { dataFolder, startApp, type App } from '@/tests/support/app';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { visitor, type Visitor } from '@/tests/support/visitor';

const folder = dataFolder();
let database: TestDatabase;
let app: App;
let stranger: Visitor;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startApp({ dataDir: folder.dataDir, env: { DATABASE_URL: database.url, DEMO: '0' } });
  stranger = visitor(app.url);
});
afterAll(async () => {
  await app?.end();
  await database?.drop();
  folder.forget();
});

const rowsOf = async (table: typeof communities | typeof persons | typeof members | typeof sessions) =>
  (await database.db.select({ rows: count() }).from(table))[0]?.rows;
const says = async (path: string, words: string) => (await stranger.get(path)).text.includes(words);

describe('without the demonstration', () => {
  test('nobody was made up', async () => {
    expect(await Promise.all([communities, persons, members].map(rowsOf))).toEqual([0, 0, 0]);
  });

  test('no page of it is there', async () => {
    for (const path of [
      '/fr/outbox',
      '/en/outbox',
      '/fr/styleguide',
      '/en/styleguide',
      '/fr/pilat',
      '/fr/pilat/listings',
    ])
      expect((await stranger.get(path)).status, path).toBe(404);
  });

  test('its doors do not open, even for somebody made up who is in the database', async () => {
    const [made] = await database.db
      .insert(persons)
      .values({ email: 'made-up@example.org', isDemo: true })
      .returning({ id: persons.id });
    const answer = await stranger.post('/api/sign-in/demo', { locale: 'fr', person: made?.id ?? '' });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
    expect(await rowsOf(sessions)).toBe(0);
    expect(await says('/fr/sign-in', '/api/sign-in/demo')).toBe(false);
    await database.db.delete(persons);
  });

  test('whoever asks for a code is not told where mails are kept', async () => {
    await stranger.post('/api/sign-in/code', { locale: 'en', email: 'lea@example.org' });
    expect(await database.db.$count(mails)).toBe(1);
    expect(await says('/en/sign-in/code', '/en/outbox')).toBe(false);
  });
});

describe('founding the first community', () => {
  const wish = {
    ...{
      name: 'Pélussin et alentours',
      slug: 'pelussin',
      locale: 'fr',
      commune: 'Pélussin',
      communeCode: '42168',
    },
    ...{
      firstName: 'Nadia',
      initial: 'R',
      email: 'nadia@example.org',
      timeZone: 'Europe/Paris',
      currency: 'EUR',
    },
  };

  test('needs the key', async () => {
    expect((await stranger.get('/')).headers.get('location')).toBe('/fr');
    expect(await says('/en', '/en/found')).toBe(true);
    for (const key of ['', '0'.repeat(24)])
      expect((await stranger.press('/fr/found', 'type="submit"', { ...wish, key })).status).toBe(200);
    expect(await Promise.all([communities, members].map(rowsOf))).toEqual([0, 0]);
  });

  test('from the terminal is there at once, also for who looked before', async () => {
    expect((await stranger.get('/fr/pelussin')).status).toBe(404);
    const said = await community('found', ...Object.entries(options).flat());
    expect(said).toContain(`${app.url}/fr/pelussin`);
    await expect.poll(async () => (await stranger.get('/fr/pelussin')).status).toBe(200);
    expect((await stranger.get('/')).headers.get('location')).toBe('/fr/pelussin');
    expect(await says('/fr/pelussin', 'class="demo"')).toBe(false);
    const roles = await database.db
      .select({ name: members.firstName, role: memberRoles.role })
      .from(memberRoles)
      .innerJoin(members, eq(members.id, memberRoles.memberId));
    expect(roles).toEqual([{ name: 'Nadia', role: 'administrator' }]);
  });

  test('is possible once only, even with the key', async () => {
    expect((await stranger.get('/fr/found')).status).toBe(404);
    expect(readFileSync(join(folder.dataDir, 'founding-key'), 'utf8').trim()).toHaveLength(24);
    expect(await rowsOf(communities)).toBe(1);
  });

  const options = {
    ...{ '--slug': 'pelussin', '--name': 'Pélussin et alentours', '--commune': '42168' },
    ...{ '--email': 'nadia@example.org', '--first-name': 'Nadia' },
  };

  /** `npm run community -- …`, beside the application that runs. */
  async function community(...args: string[]): Promise<string> {
    const data = { DATA_DIR: folder.dataDir, DATABASE_URL: database.url };
    const env = {
      ...process.env,
      ...data,
      DEMO: '0',
      PORT: String(app.port),
      NODE_ENV: 'production' as const,
    };
    const asked = ['scripts/run.mjs', 'community', ...args];
    return (await promisify(execFile)(process.execPath, asked, { env })).stdout;
  }
});
