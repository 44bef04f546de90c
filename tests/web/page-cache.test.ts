import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods';
import { afterAll, expect, test } from 'vitest';
import PageCache from '@/lib/web/page-cache.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cocote-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cache = new PageCache({
  fs: nodeFs,
  flushToDisk: true,
  serverDistDir: folder,
  maxMemoryCacheSize: 1_000_000,
});

const keep = (path: string, status: number, html = 'words') =>
  cache.set(
    path,
    {
      ...{ kind: 'APP_PAGE', status, html, rscData: Buffer.from(html) },
      headers: { 'x-next-cache-tags': `_N_T_${path}` },
    },
    { cacheControl: { revalidate: 900 } },
  );
async function kept(path: string): Promise<unknown> {
  const page = await cache.get(path, { kind: 'APP_PAGE', isFallback: false });
  return page?.value ? [page.value.status, page.value.html] : null;
}
const files = () => readdirSync(folder, { recursive: true }).length;

test('a page is kept for the next visitor', async () => {
  await keep('/fr/pilat', 200);
  expect(await kept('/fr/pilat')).toEqual([200, 'words']);
});

test('an address that somebody made up leaves nothing behind, whether it leads nowhere or elsewhere', async () => {
  const before = files();
  await keep('/fr/nowhere', 404);
  await keep('/fr/pilat/listings/1-other-words', 308);
  expect([await kept('/fr/nowhere'), await kept('/fr/pilat/listings/1-other-words')]).toEqual([null, null]);
  expect(files()).toBe(before);
});

test('a page that is gone is not shown as it was', async () => {
  await keep('/fr/pilat/members/1', 200);
  await keep('/fr/pilat/members/1', 404, 'gone');
  expect(await kept('/fr/pilat/members/1')).toEqual([404, 'gone']);
});

test('a page that was being made while it was dropped is not kept: it may show what was true before', async () => {
  await keep('/fr/pilat/listings', 200, 'before');
  await new Promise((resolve) => setTimeout(resolve, 5));
  await cache.revalidateTag('_N_T_/fr/pilat/listings');
  await keep('/fr/pilat/listings', 200, 'before');
  expect(await kept('/fr/pilat/listings')).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 3100));
  await keep('/fr/pilat/listings', 200, 'after');
  expect(await kept('/fr/pilat/listings')).toEqual([200, 'after']);
});
