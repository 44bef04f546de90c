import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '@/lib/i18n/words';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { thingsIn } from '@/tests/support/people';
import { openChromium } from './support/chromium';
import { follow, press, titled } from './support/walk';

let village: DemoVillage;
let browser: Browser;
let page: Page;
const t = words('fr');

beforeAll(async () => {
  [village, browser] = await Promise.all([startDemoVillage(), openChromium()]);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await village?.forget();
});

test('somebody whose browser runs no scripts searches, finds a thing and is led to ask for it', async () => {
  const [thing] = await thingsIn(village.db, 'lend');
  if (!thing) throw new Error('the village lends nothing');
  await page.goto(`${village.url}/fr/pilat`);
  await titled(page, t('listings.home.title'));
  const search = page.getByRole('search');
  await search.getByRole('textbox').first().fill(thing.title);
  await search.locator('button[type=submit]').click();
  await page.waitForURL('**/search?**');
  await follow(page, thing.title);
  await titled(page, thing.title);

  const days = ['2027-01-11', '2027-01-13'] as const;
  await page.getByLabel(t('exchanges.calendar.from'), { exact: true }).fill(days[0]);
  await page.getByLabel(t('exchanges.calendar.to'), { exact: true }).fill(days[1]);
  await press(page, t('listings.page.ask.lend'));

  // Nobody is asked who they are before this; coming in leads on to the very days that were chosen.
  await page.waitForURL('**/sign-in?**');
  await page
    .getByRole('button', { name: /\bKarim\b/ })
    .first()
    .click();
  await page.waitForURL(`**/ask/${thing.address}?from=${days[0]}&to=${days[1]}`);
  await titled(page, t('exchanges.ask.title.lend'));
  expect(await page.locator('#from').inputValue()).toBe(days[0]);
});

test('they post a thing as far as its title, and find the draft again', async () => {
  await page.goto(`${village.url}/fr/pilat/post`);
  await page.getByRole('link', { name: new RegExp(`^${t('listings.post.subject.good')}`) }).click();
  await page.locator('label', { hasText: t('listings.post.kind.lend-hint') }).click();
  await press(page, t('listings.post.next'));
  await titled(page, t('listings.photo.title'));
  await page.getByRole('button', { name: t('listings.photo.skip') }).click();
  await titled(page, t('listings.post.title.title-good'));
  await page.getByLabel(t('listings.post.title.label')).fill('Diable pour frigo');
  await page.getByLabel(t('listings.post.title.category')).selectOption({ index: 3 });
  await press(page, t('listings.post.next'));
  await titled(page, t('listings.post.terms.title-lend'));
  await page.goto(`${village.url}/fr/pilat/my-listings`);
  await page.getByText('Diable pour frigo').first().waitFor();
});
