import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { listings } from '@/db/schema/listings';
import { realJobs } from '@/lib/gateways/jobs';
import { pause } from '@/lib/listings/pause';
import { askServer } from '@/tests/support/database';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { actorIn, thingsIn, type Thing } from '@/tests/support/people';
import { toolsWithQueue } from '@/tests/support/tools';
import { askRaw, enterAs, visitor, type Visitor } from '@/tests/support/visitor';

let village: DemoVillage;
let stranger: Visitor;

beforeAll(async () => {
  village = await startDemoVillage();
  stranger = visitor(village.url);
});
afterAll(() => village?.forget());

const health = z.object({
  database: z.enum(['ok', 'away']),
  version: z.string(),
  jobs: z.object({ waiting: z.int(), failed: z.int(), worker: z.enum(['running', 'away']) }).optional(),
});
const askHealth = async () => {
  const { status, text } = await stranger.get('/api/health');
  return { status, said: health.parse(JSON.parse(text)) };
};
const soon = { timeout: 15_000, interval: 100 };

/** The structured lines that were written so far; whatever else was written is not one. */
const lines = () =>
  village.app
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) =>
      z.looseObject({ requestId: z.string().optional(), msg: z.string() }).parse(JSON.parse(line)),
    );

/** Lets nobody in any more, and shows everybody out. */
async function sendAway(isAway: boolean): Promise<void> {
  await askServer(`alter database ${village.database} with allow_connections ${!isAway}`);
  if (isAway)
    await askServer(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${village.database}'`,
    );
}

test('whoever looks after the machine reads that the database and the jobs are well', async () => {
  await expect.poll(async () => (await askHealth()).said.jobs?.worker, soon).toBe('running');
  const { status, said } = await askHealth();
  expect(status).toBe(200);
  expect(said).toMatchObject({ database: 'ok', jobs: { failed: 0 } });
});

test('a request that cannot be read, or that leads nowhere, is no failure of ours', async () => {
  const before = lines();
  expect((await askRaw(village.url, '/fr/%E0%A4%A')).status).toBe(400);
  expect((await stranger.get('/fr/pilat/listings/99999-nothing')).status).toBe(404);
  expect(lines()).toEqual(before);
});

test('while the database is away, pages that were made stay, health says so, and all comes back', async () => {
  const kept = async () => (await stranger.get('/fr/pilat')).headers.get('x-nextjs-cache');
  await expect.poll(kept, soon).toBe('HIT');
  const before = await stranger.get('/fr/pilat');
  const karim = await enterAs(village.url, 'Karim');
  await sendAway(true);

  await expect.poll(async () => (await askHealth()).status, soon).toBe(503);
  expect((await askHealth()).said).toMatchObject({ database: 'away' });
  const during = await stranger.get('/fr/pilat');
  expect([during.status, during.text === before.text]).toEqual([200, true]);

  const search = await karim.get('/fr/pilat/search?q=nadia@example.org&code=123456');
  expect(search.status).toBe(500);
  await karim.post('/api/sign-in/code', { locale: 'fr', email: 'lea.marchand@example.org' });
  const id = search.headers.get('x-request-id');
  await expect.poll(() => lines().filter((line) => line.requestId === id).length, soon).toBe(1);
  const line = lines().find((each) => each.requestId === id);
  expect(line).toMatchObject({ method: 'GET', path: '/fr/pilat/search', status: 500, msg: 'request failed' });
  const token = karim.cookie.split('=')[1] ?? '';
  for (const secret of ['nadia@', 'lea.marchand', '123456', token, village.password])
    expect(village.app.output().includes(secret), secret).toBe(false);

  await sendAway(false);
  await expect.poll(async () => (await askHealth()).status, soon).toBe(200);
  expect((await karim.get('/fr/pilat/search?q=echelle')).status).toBe(200);
});

test('a job that was being done when the database went is done when it is back, and changes are heard of again', async () => {
  const { db } = village;
  const [one, other] = await thingsIn(db, 'lend');
  if (!one || !other) throw new Error('the village lends too little');
  expect(await says(other, 'This listing is paused')).toBe(false);

  await db
    .update(listings)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(listings.id, one.id));
  await whileHeld(one, async () => {
    const job = { communityId: one.communityId, listingId: one.id, timer: 'expire' } as const;
    await realJobs.enqueue(db, 'listing-timer', job);
    await expect.poll(jobsUnderWay, soon).toBeGreaterThan(0);
    await sendAway(true);
  });
  await expect.poll(async () => (await askHealth()).status, soon).toBe(503);
  await sendAway(false);

  const longer = { timeout: 30_000, interval: 200 };
  await expect.poll(() => says(one, 'This listing is no longer available'), longer).toBe(true);
  const owner = await actorIn(db, { memberId: other.ownerId });
  await pause(db, owner, { listingId: other.id }, toolsWithQueue(new Date()));
  await expect.poll(() => says(other, 'This listing is paused'), longer).toBe(true);
  await expect.poll(async () => (await askHealth()).said.jobs?.waiting, longer).toBe(0);
});

const says = async ({ address }: Thing, words: string) =>
  (await stranger.get(`/en/pilat/listings/${address}`)).text.includes(words);

/** Keeps a row from everybody else for as long as the deed lasts, or until the connection is cut. */
async function whileHeld({ id }: Thing, deed: () => Promise<void>): Promise<void> {
  let failure: unknown;
  await village.db
    .transaction(async (tx) => {
      await tx.select({ id: listings.id }).from(listings).where(eq(listings.id, id)).for('update');
      await deed().catch((error: unknown) => (failure = error));
    })
    .catch(() => undefined);
  if (failure) throw failure;
}

async function jobsUnderWay(): Promise<number> {
  const { rows } = await village.db.execute<{ jobs: number }>(
    sql`select count(*)::int as jobs from graphile_worker.jobs where locked_at is not null and task_identifier = 'listing-timer'`,
  );
  return rows[0]?.jobs ?? 0;
}
