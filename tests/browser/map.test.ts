/** Somebody looks for what is near on the map, by keyboard, and everything that they meet there is in the list. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '@/lib/i18n/words';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { mustBeUsable, openChromium, somebody, type Look } from './support/chromium';
import { pressOn } from './support/keyboard';

let village: DemoVillage;
let drawing: Browser;
let plain: Browser;

beforeAll(async () => {
  [village, drawing, plain] = await Promise.all([
    startDemoVillage(),
    openChromium(['--enable-unsafe-swiftshader', '--use-angle=swiftshader']),
    openChromium(['--disable-3d-apis']),
  ]);
});
afterAll(async () => {
  await Promise.all([drawing?.close(), plain?.close()]);
  await village?.forget();
});

const desk: Look = { width: 1280, locale: 'fr' };
const searchOf = ({ locale }: Look) => `${village.url}/${locale}/pilat/search?view=map`;
const region = (page: Page, { locale }: Look) =>
  page.getByRole('region', { name: words(locale)('map.label'), exact: true });
const marks = (page: Page) => page.locator('.mark');
/** How many listings the marks stand for. */
const standFor = (page: Page) =>
  marks(page).evaluateAll((all) =>
    all.reduce((sum, mark) => sum + (mark.matches('.many') ? Number(mark.textContent) : 1), 0),
  );
const countedIn = async (page: Page) =>
  Number(/\d+/.exec(await page.locator('.found [role=status]').innerText())?.[0]);
const name = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test.each([desk, { width: 360, locale: 'en' } satisfies Look])(
  'Lucie sees on the map what is in the list, and no more ($width px)',
  async (look) => {
    const { page, context, complaints } = await somebody(drawing, look);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(searchOf(look));
    await marks(page).first().waitFor();
    await mustBeUsable(page);
    expect(await standFor(page)).toBe(await countedIn(page));
    expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(village.url))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('Léa has no mouse: she comes nearer, reads what lies in one place, and searches where she looks', async () => {
  const t = words('fr');
  const { page, context, complaints } = await somebody(drawing, desk);
  await page.goto(searchOf(desk));
  await marks(page).first().waitFor();
  const map = region(page, desk);

  const cluster = map.getByRole('button', { name: /voir de plus près$/ }).first();
  await pressOn(page, cluster);
  await expect.poll(() => countedOn(page)).toBeLessThan(await countedIn(page));
  const heap = map.getByRole('button', { name: /au même endroit$/ }).first();
  await heap.focus();
  const heapName = await name(page);
  await page.keyboard.press('Enter');
  const card = page.getByRole('group', { name: heapName });
  await card.getByRole('link').first().waitFor();
  const [title = ''] = await card.getByRole('link').allInnerTexts();
  await page.keyboard.press('Escape');
  expect(await name(page)).toBe(heapName);

  await map.getByRole('img').focus();
  await page.keyboard.press('ArrowUp');
  const before = await standFor(page);
  await map.getByRole('button', { name: t('map.here') }).waitFor();
  expect(await standFor(page)).toBe(before);
  await page.keyboard.press('ArrowDown');
  await map.getByRole('button', { name: t('map.here') }).press('Enter');
  await page.waitForURL(/bbox=/);
  await expect.poll(() => countedIn(page)).toBe(await standFor(page));
  expect(await page.getByRole('heading', { name: title }).count()).toBeGreaterThan(0);
  await mustBeUsable(page);
  expect(complaints).toEqual([]);
  await context.close();
});

const countedOn = async (page: Page) =>
  Number(/\d+/.exec(await page.locator('.found-map [role=status]').innerText())?.[0]);

test('whoever does not want the map passes it with one press', async () => {
  const t = words('fr');
  const { page, context } = await somebody(drawing, desk);
  await page.goto(searchOf(desk));
  await marks(page).first().waitFor();
  await pressOn(page, page.getByRole('link', { name: t('map.skip') }));
  const inMap = () =>
    page.evaluate(() => document.activeElement?.matches('.mark, .found-map button, canvas') ?? false);
  expect(await inMap()).toBe(false);
  await page.keyboard.press('Tab');
  expect(await inMap()).toBe(false);
  await context.close();
});

test('a device that draws no map says so, and the list is there', async () => {
  const t = words('fr');
  const { page, context } = await somebody(plain, desk);
  await page.goto(searchOf(desk));
  await page.getByText(t('map.failed')).waitFor();
  expect(await page.locator('.cards > li').count()).toBeGreaterThan(0);
  await context.close();
});

test('the map’s code comes with the map, and not with the list', async () => {
  const { page, context } = await somebody(drawing, desk);
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script';
    if (isScript) scripts.push(response.text().catch(() => ''));
  });
  const drawsMaps = async () =>
    (await Promise.all(scripts)).some((text) => text.includes('maplibregl-canvas'));
  await page.goto(`${village.url}/fr/pilat/search`);
  await page.getByRole('link', { name: words('fr')('map.view.map') }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await drawsMaps()).toBe(false);
  await page.getByRole('link', { name: words('fr')('map.view.map') }).click();
  await marks(page).first().waitFor();
  expect(await drawsMaps()).toBe(true);
  await context.close();
});
