import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder, startApp, type App } from '../support/app';
import { askIn } from '../support/left-behind';

const folder = dataFolder();
let app: App;
const begin = () =>
  startApp({ dataDir: folder.dataDir, env: { DEMO: '1' }, ...(app ? { port: app.port } : {}) });
/** How Next came by the page: HIT is from the cache. */
const visit = async () => (await fetch(`${app.url}/fr/pilat`)).headers.get('x-nextjs-cache');
/** A page that was dropped just now is not kept at once: it may be of before. */
const soon = { timeout: 10_000, interval: 100 };
const makeStale = () =>
  askIn(folder.dataDir, `insert into stale_pages (community_id, page) select id, 'home' from communities`);
const stillStale = () => askIn(folder.dataDir, 'select id from stale_pages');

beforeAll(async () => {
  app = await begin();
});

afterAll(async () => {
  await app.end();
  folder.forget();
});

test('a page that a job made stale is made anew while people visit', async () => {
  await visit();
  await expect.poll(visit, soon).toBe('HIT');
  await makeStale();
  await expect.poll(visit).not.toBe('HIT');
  await expect.poll(stillStale).toEqual([]);
  await expect.poll(visit, soon).toBe('HIT');
});

test('what became stale while CoCoTe was down is made anew when it is back', async () => {
  await app.end('SIGKILL');
  app = await begin();
  await expect.poll(visit, soon).toBe('HIT');
  await makeStale();
  await app.end('SIGKILL');
  app = await begin();
  await expect.poll(stillStale).toEqual([]);
  expect(await visit()).not.toBe('HIT');
});

test('no page of one database is shown from another', async () => {
  await expect.poll(visit, soon).toBe('HIT');
  await app.end();
  const elsewhere = dataFolder();
  app = await startApp({ dataDir: elsewhere.dataDir, env: { DEMO: '1' }, port: app.port });
  expect(await visit()).not.toBe('HIT');
  await app.end();
  elsewhere.forget();
});
