import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Manifest = {
  dynamicRoutes: Record<string, { fallback: string | null | false }>;
  routes: Record<string, unknown>;
};
const read = <Shape>(file: string): Shape => JSON.parse(readFileSync(`.next/${file}`, 'utf8')) as Shape;

/** Made once for each address and kept: what everybody may see, the same for everybody. */
const still = [
  '/[locale]/[community]',
  '/[locale]/[community]/listings',
  '/[locale]/[community]/listings/[address]',
  '/[locale]/[community]/members/[id]',
  '/[locale]/[community]/how',
  '/[locale]/[community]/about/[page]',
];

/** Made anew for each request: what depends on who asks, or on what is searched for. */
const moving = [
  '/[locale]/[community]/search',
  '/[locale]/[community]/post',
  '/[locale]/[community]/my-listings',
  '/[locale]/[community]/ask/[address]',
  '/[locale]/[community]/exchanges',
  '/[locale]/[community]/exchanges/[id]',
  '/[locale]/[community]/messages/[id]',
  '/[locale]/[community]/profile',
  '/[locale]/[community]/admin',
  '/[locale]/[community]/join',
  '/[locale]/[community]/map',
  '/[locale]/[community]/favourites',
  '/[locale]/[community]/alerts',
  '/[locale]/[community]/follow/[secret]',
  '/[locale]/[community]/not-here',
];

test('public pages are kept once they were made, and personal ones never are', () => {
  const { dynamicRoutes } = read<Manifest>('prerender-manifest.json');
  const kept = Object.keys(dynamicRoutes);
  expect(kept).toEqual(expect.arrayContaining(still));
  expect(
    kept.filter((route) => moving.some((page) => route === page || route.startsWith(`${page}/`))),
  ).toEqual([]);
});

test('every page that is listed here exists, and none that shows a community is forgotten', () => {
  const pages = Object.keys(read<Record<string, string>>('server/app-paths-manifest.json'))
    .filter((path) => path.startsWith('/[locale]/[community]') && path.endsWith('/page'))
    .map((path) => path.replace(/\/page$/, ''));
  for (const page of [...still, ...moving]) expect(pages).toContain(page);
  const known = pages.filter((page) =>
    [...still, ...moving].some((each) => page === each || page.startsWith(`${each}/`)),
  );
  expect(known).toEqual(pages);
});

test('nothing of the database is in the build', () => {
  const { routes } = read<Manifest>('prerender-manifest.json');
  const withCommunity = Object.keys(routes).filter((route) => /^\/(fr|en)\/./.test(route));
  expect(withCommunity).toEqual([]);
  expect(existsSync('.next/BUILD_ID')).toBe(true);
});
