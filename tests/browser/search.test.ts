import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays, dayAt, toDay } from '@/lib/ground/period';
import { words } from '@/lib/i18n/words';
import { mustBeUsable, somebody } from './support/chromium';
import { pressOn, typeInto } from './support/keyboard';
import { screen } from './support/posting';
import { openScene } from './support/scene';
import { appears, follow, neighbour, press, titled } from './support/walk';

const scene = openScene();
const t = words('fr');
const inDays = (days: number) => addDays(toDay(dayAt(new Date(), 'Europe/Paris')), days);

const toKeep = t('saved.heart.this', { title: '' });
/** What is heard has plain spaces only. */
const anyHeart = new RegExp(`^${toKeep.trim().replaceAll(/\s/g, '\\s')}`);
const counted = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(await page.locator('.found [role=status]').innerText())?.[0] ?? 0);
const isFocused = (element: Element): boolean => element === document.activeElement;
const mixer = (page: Page) => page.getByRole('main').getByRole('link', { name: /bétonnière/i });

test('Karim has no mouse: he types a word wrong, keeps what he found, and wants to be told of the next', async () => {
  const where = { browser: scene.browser, url: scene.village.url, locale: 'fr', width: 360 } as const;
  const karim = await neighbour('Karim', where);
  const { page } = karim;
  await page.goto(`${scene.village.url}/fr/pilat`);
  await typeInto(page, page.getByRole('searchbox').first(), 'betoniere');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?**');
  await mixer(page).first().waitFor();
  await mustBeUsable(page);

  // Of everything that is lent, what is free on his days; each filter is said, and goes again by a press.
  await pressOn(page, page.getByRole('link', { name: t('listings.search.kind.lend'), exact: true }));
  await page.waitForURL('**kind=lend**');
  // The filters are a sheet: Escape and going back close it, and its button tells how many there would be.
  const filters = page.getByRole('link', { name: t('listings.search.filters'), exact: true });
  const sheet = page.getByRole('dialog', { name: t('listings.search.filters') });
  for (const close of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await pressOn(page, filters);
    await sheet.waitFor();
    await expect.poll(() => sheet.getByRole('button').first().evaluate(isFocused)).toBe(true);
    await close();
    await sheet.waitFor({ state: 'hidden' });
    expect(await filters.evaluate(isFocused)).toBe(true);
  }
  await pressOn(page, filters);
  await page.getByLabel(t('listings.search.from'), { exact: true }).fill(inDays(1));
  const recounted = page.waitForResponse(
    (answer) => answer.url().includes('/count?') && answer.url().includes(`to=${inDays(3)}`),
  );
  await page.getByLabel(t('listings.search.to'), { exact: true }).fill(inDays(3));
  const told = Number(/\d+/.exec(await (await recounted).text())?.[0]);
  await sheet
    .getByRole('status')
    .getByText(t('listings.search.sheet.show', { count: told }))
    .waitFor();
  await mustBeUsable(page);
  await press(page, t('listings.search.sheet.show', { count: told }));
  await page.waitForURL('**from=**');
  expect(await counted(page)).toBe(told);
  await appears(karim, t('listings.search.applied', { count: 3 }));
  await mustBeUsable(page);
  const free = await counted(page);
  await page.getByRole('link', { name: t('listings.search.clear') }).click();
  await page.waitForURL((url) => !url.search.includes('from='));
  expect(await counted(page)).toBeGreaterThanOrEqual(free);

  // The heart keeps what it stands beside.
  const heart = page.getByRole('button', { name: anyHeart }).first();
  const isKept = page.waitForResponse('**/api/favourites');
  await pressOn(page, heart);
  expect((await isKept).ok()).toBe(true);
  await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true');
  const kept = ((await heart.getAttribute('aria-label')) ?? '').replace(toKeep, '');
  await page.goto(`${scene.village.url}/fr/pilat/favourites`);
  await screen(karim, t('saved.favourites.title'));
  await page.getByRole('link', { name: kept }).first().waitFor();

  await page.goto(`${scene.village.url}/fr/pilat/search?q=piano`);
  await pressOn(page, page.getByRole('link', { name: t('saved.alerts.create'), exact: true }));
  await screen(karim, t('saved.alerts.new.title'));
  await page.locator('label', { hasText: t('saved.alerts.frequency.weekly-hint') }).click();
  await press(page, t('saved.alerts.create-this'));
  await appears(karim, t('saved.alerts.created'));
  await screen(karim, t('saved.alerts.title'));
  await page.getByRole('button', { name: t('saved.alerts.delete-this', { label: 'piano' }) }).click();
  await appears(karim, t('saved.alerts.deleted'));
  await appears(karim, t('saved.alerts.none'));
  expect(karim.complaints).toEqual([]);
});

test('services, rides, spaces and what is looked for are each found by their kind, in English at a desk', async () => {
  const { page, complaints } = await somebody(scene.browser, { width: 1280, locale: 'en' });
  const say = words('en');
  await page.goto(`${scene.village.url}/en/pilat/search`);
  const all = await counted(page);
  for (const kind of ['service', 'ride', 'space', 'request'] as const) {
    await page
      .getByRole('link', { name: say(`listings.search.kind.${kind}`), exact: true })
      .first()
      .click();
    await page.waitForURL(`**kind=${kind}**`);
    await expect.poll(() => counted(page)).toBeLessThan(all);
    await mustBeUsable(page);
  }
  await page.goto(`${scene.village.url}/en/pilat/search?q=xylophone+of+glass&kind=rent`);
  await page.getByText(say('listings.search.none'), { exact: true }).first().waitFor();
  await mustBeUsable(page);
  expect(complaints).toEqual([]);
});

test('somebody whose browser runs no scripts searches by words, kind and days, keeps a thing and makes an alert', async () => {
  const { url } = scene.village;
  const context = await scene.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${url}/fr/sign-in?next=/fr/pilat/search`);
  await page
    .getByRole('button', { name: /\bLucie\b/ })
    .first()
    .click();
  await page.waitForURL('**/search');
  await page.getByRole('searchbox').fill('betoniere');
  await page.locator('.search button[type=submit]').click();
  await page.waitForURL('**q=betoniere**');
  await mixer(page).first().waitFor();
  await follow(page, t('listings.search.kind.lend'));
  await page.waitForURL('**kind=lend**');
  await page.locator('.more-filters summary').click();
  await page.getByLabel(t('listings.search.from'), { exact: true }).fill(inDays(20));
  await page.getByLabel(t('listings.search.to'), { exact: true }).fill(inDays(21));
  await press(page, t('listings.search.show'));
  await page.waitForURL('**from=**');
  await mixer(page).first().waitFor();
  await follow(page, t('saved.alerts.create'));
  await titled(page, t('saved.alerts.new.title'));
  await press(page, t('saved.alerts.create-this'));
  await page.getByText(t('saved.alerts.created')).waitFor();

  await page.goto(`${url}/fr/pilat/search?q=betoniere`);
  await follow(page, anyHeart);
  await titled(page, t('saved.favourites.title'));
  await press(page, t('saved.favourites.keep'));
  await page
    .getByRole('list', { name: t('saved.favourites.title') })
    .getByRole('link')
    .first()
    .waitFor();
  await context.close();
});
