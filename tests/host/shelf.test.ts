import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { makeShelf } from '@/lib/host/shelf';

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Page = { asked: number; text: string; cache: string; at: number };

let server: Server | undefined;
afterEach(() => void server?.close());

/** A house whose pages say how often they were made. */
async function house(
  page: Page,
): Promise<(path: string, headers?: Record<string, string>, method?: string) => Promise<Got>> {
  const shelf = makeShelf(() => page.at);
  server = createServer((request, response) => {
    const ask = () => {
      page.asked += 1;
      response.setHeader('content-type', 'text/html');
      response.setHeader('etag', `"${page.text.length}"`);
      response.setHeader('x-nextjs-cache', page.cache);
      response.setHeader('x-seen-encoding', String(request.headers['accept-encoding']));
      response.write(page.text.slice(0, 3));
      response.end(page.text.slice(3));
    };
    if (!shelf.answer(request, response, ask)) ask();
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      get({ port, path, headers, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      }).on('error', reject);
    });
}

const fresh = (): Page => ({ asked: 0, text: '<p>Échelle à prêter</p>'.repeat(50), cache: 'HIT', at: 0 });

test('a public page is made once for many visitors, in the way of compressing that each understands', async () => {
  const page = fresh();
  const visit = await house(page);
  const plain = await visit('/fr/pilat/listings/3-echelle');
  const zipped = await visit('/fr/pilat/listings/3-echelle', { 'accept-encoding': 'gzip, deflate' });
  const small = await visit('/fr/pilat/listings/3-echelle', { 'accept-encoding': 'gzip, deflate, br' });
  const refused = await visit('/fr/pilat/listings/3-echelle', { 'accept-encoding': 'br;q=0, gzip;q=0' });
  expect(page.asked).toBe(1);
  expect(plain.body.toString()).toBe(page.text);
  expect(gunzipSync(zipped.body).toString()).toBe(page.text);
  expect(brotliDecompressSync(small.body).toString()).toBe(page.text);
  expect(refused.headers['content-encoding']).toBeUndefined();
  expect(small.headers.vary).toMatch(/accept-encoding/i);
});

test('a page is whole although its head was written before its body, as compressing on the way does', async () => {
  const text = '<p>Échelle à prêter</p>'.repeat(50);
  const shelf = makeShelf();
  server = createServer((request, response) => {
    const ask = () => {
      response.setHeader('content-length', Buffer.byteLength(text));
      response.writeHead(200, { 'x-nextjs-cache': 'MISS' });
      response.flushHeaders();
      response.end(text);
    };
    if (!shelf.answer(request, response, ask)) ask();
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://localhost:${port}/fr/pilat`, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('x-nextjs-cache')).toBe('MISS');
  expect(await answer.text()).toBe(text);
});

test('whoever has the page already is told that it has not changed', async () => {
  const visit = await house(fresh());
  const first = await visit('/fr/pilat');
  const again = await visit('/fr/pilat', { 'if-none-match': first.headers.etag ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('a change of anything empties the shelf', async () => {
  const page = fresh();
  const visit = await house(page);
  await visit('/fr/pilat');
  await visit('/api/photos', {}, 'POST');
  page.text = '<p>Autre chose</p>';
  expect((await visit('/fr/pilat')).body.toString()).toBe('<p>Autre chose</p>');
});

test('what Next is about to renew, has just made, or could not find is not kept', async () => {
  for (const cache of ['STALE', 'MISS']) {
    const page = { ...fresh(), cache };
    const visit = await house(page);
    await visit('/fr/pilat');
    await visit('/fr/pilat');
    expect(page.asked, cache).toBe(2);
    server?.close();
  }
});

test('after half a minute Next is asked again', async () => {
  const page = fresh();
  const visit = await house(page);
  await visit('/fr/pilat');
  page.at = 31_000;
  await visit('/fr/pilat');
  expect(page.asked).toBe(2);
});

test('personal pages, searches and navigations never come from the shelf', async () => {
  const page = fresh();
  const visit = await house(page);
  for (const path of [
    '/fr/pilat/exchanges',
    '/fr/pilat/search?q=a',
    '/fr/pilat?x=1',
    '/api/me',
    '/fr/pilat/profile',
    '/fr/outbox',
  ])
    await Promise.all([visit(path), visit(path)]);
  expect(page.asked).toBe(12);
  await visit('/fr/pilat');
  await visit('/fr/pilat', { rsc: '1' });
  expect(page.asked).toBe(14);
});
