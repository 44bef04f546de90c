import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { makeLostPages, pagesFor } from '@/lib/host/lost-pages';

const secret = 'a secret that is long enough for a test';
let server: Server | undefined;
afterEach(() => void server?.close());

const address = () => `http://127.0.0.1:${(server?.address() as AddressInfo).port}`;

type Said = { status: number; type: string; body: string };

/** A house in which only the pages of `says` are there, and every other has the body that only scripts fill. */
async function house(
  says: Record<string, string>,
  ask = (path: string, headers: Record<string, string>) => fetch(`${address()}${path}`, { headers }),
): Promise<(path: string) => Promise<Said>> {
  const lost = makeLostPages(ask, secret);
  server = createServer((request, response) => {
    lost.watch(request, response);
    const page = says[request.url ?? ''];
    response.setHeader('content-type', request.url === '/file' ? 'text/plain' : 'text/html');
    if (page !== undefined) return void response.end(page);
    response.writeHead(404, { 'content-encoding': 'gzip' });
    const zipped = createGzip();
    zipped.pipe(response);
    zipped.end('<body></body>');
  }).listen(0);
  return async (path) => {
    const answer = await fetch(address() + path);
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, body: await answer.text() };
  };
}

const pages = {
  '/fr/pilat': 'the village',
  '/fr/pilat/not-here': 'nothing here, in the village',
  '/fr/not-here': 'nothing here, at the entrance',
  '/_not-found': 'rien ici, nothing here',
};

test('what is not there is said by the nearest page that is', async () => {
  const visit = await house(pages);
  expect(await visit('/fr/pilat/listings/9')).toMatchObject({
    status: 404,
    body: 'nothing here, in the village',
  });
  expect(await visit('/fr/nowhere')).toMatchObject({ status: 404, body: 'nothing here, at the entrance' });
  expect(await visit('/xx')).toMatchObject({ status: 404, body: 'rien ici, nothing here' });
});

test('what is there comes as it is, and what is no page too', async () => {
  const visit = await house(pages);
  expect(await visit('/fr/pilat')).toMatchObject({ status: 200, body: 'the village' });
  expect(await visit('/file')).toMatchObject({ status: 404, body: '<body></body>' });
  expect(await visit('/api/none')).toMatchObject({ status: 404, body: '<body></body>' });
});

test('the page that says so is not there for whoever asks for it', async () => {
  const visit = await house(pages);
  expect((await visit('/fr/pilat/not-here')).status).toBe(404);
});

test('where no such page can be made, a sentence is left', async () => {
  const visit = await house(pages, () => Promise.reject(new Error('the house is busy')));
  expect(await visit('/fr/pilat/x')).toMatchObject({
    status: 404,
    body: expect.stringContaining('n’existe pas'),
  });
});

test('names that no community has are not asked for', () => {
  expect(pagesFor('/fr/Pilat%20/x')).toEqual(['/fr/not-here', '/_not-found']);
  expect(pagesFor('/de/pilat')).toEqual(['/_not-found']);
});
