/** Somebody whose commune nobody has placed yet puts a pin on the map: by mouse, by keyboard, or not at all. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { and, eq, isNull } from 'drizzle-orm';
import { communes } from '@/db/schema/installation';
import { words } from '@/lib/i18n/words';
import { addPerson } from '@/lib/members/persons';
import { openSession } from '@/lib/members/sessions';
import { tokenHash } from '@/lib/web/session-cookie';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { mustBeUsable, openChromium, somebody, type Look } from './support/chromium';

let village: DemoVillage;
let drawing: Browser;
let plain: Browser;
let lost: { name: string; postcode: string }[];

beforeAll(async () => {
  [village, drawing, plain] = await Promise.all([
    startDemoVillage(),
    openChromium(['--enable-unsafe-swiftshader', '--use-angle=swiftshader']),
    openChromium(['--disable-3d-apis']),
  ]);
  const rows = await village.db
    .select({ name: communes.name, postcodes: communes.postcodes })
    .from(communes)
    .where(and(isNull(communes.lat), eq(communes.department, '42')))
    .orderBy(communes.name)
    .limit(3);
  lost = rows.map(({ name, postcodes: [postcode = ''] }) => ({ name, postcode }));
});
afterAll(async () => {
  await Promise.all([drawing?.close(), plain?.close()]);
  await village?.forget();
});

/** A newcomer on the page to join, whose commune is known by its name alone. */
async function newcomer(browser: Browser, look: Look, at: number) {
  const one = await somebody(browser, look);
  const { id: personId } = await addPerson(village.db, `newcomer-${at}@example.org`, look.locale, new Date());
  const value = `token-of-newcomer-${at}`;
  await openSession(village.db, { personId, tokenHash: tokenHash(value), userAgent: null }, new Date());
  await one.context.addCookies([{ name: 'next-auth.session-token', value, url: village.url }]);
  const { page } = one;
  const t = words(look.locale);
  await page.goto(`${village.url}/${look.locale}/pilat/join`);
  await page.getByLabel(t('members.join.first-name')).fill('Rose');
  const { name = '', postcode = '' } = lost[at] ?? {};
  await page.locator('#commune').pressSequentially(name, { delay: 20 });
  await page
    .getByRole('option', { name: new RegExp(postcode) })
    .first()
    .click();
  const button = page.getByRole('button', { name: t('ground.map.open') });
  await button.waitFor();
  return { ...one, t, button, said: page.locator('.map-said') };
}

const degrees = (page: Page) => page.locator('input[name=lat]').inputValue();

test('by keyboard alone, on a telephone, and the form is not sent meanwhile', async () => {
  const { page, t, button, said, complaints, context } = await newcomer(
    drawing,
    { width: 360, locale: 'fr' },
    0,
  );
  await button.press('Enter');
  await page.locator('.map-box canvas').waitFor();
  await mustBeUsable(page);
  expect(await said.innerText()).toBe(t('ground.map.none'));
  await page.locator('.map-box canvas').focus();
  for (const key of ['ArrowUp', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => said.innerText()).not.toBe(t('ground.map.none'));
  expect(Number(await degrees(page))).toBeGreaterThan(40);
  await mustBeUsable(page);
  await page.keyboard.press('Escape');
  expect(await page.locator('.map-box').count()).toBe(0);
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(new URL(page.url()).pathname).toBe('/fr/pilat/join');
  expect(Number(await degrees(page))).toBeGreaterThan(40);
  expect(complaints).toEqual([]);
  await context.close();
});

test('by mouse, taken away and put again, and the neighbour is in', async () => {
  const { page, t, button, said, complaints, context } = await newcomer(
    drawing,
    { width: 1280, locale: 'en' },
    1,
  );
  await button.click();
  const map = page.locator('.map-box');
  await map.locator('canvas').waitFor();
  await map.click({ position: { x: 300, y: 120 } });
  await expect.poll(() => said.innerText()).not.toBe(t('ground.map.none'));
  const first = await degrees(page);
  await page.getByRole('button', { name: t('ground.map.drop') }).click();
  expect([await said.innerText(), await degrees(page)]).toEqual([t('ground.map.none'), '']);
  await page.getByRole('button', { name: t('ground.map.put') }).click();
  await expect.poll(() => degrees(page)).not.toBe('');
  expect(await degrees(page)).not.toBe(first);
  await mustBeUsable(page);
  for (const tick of [/^Private person/, /^I am 18 or older/, /^I agree to the rules/])
    await page.getByLabel(tick).check();
  await page.getByRole('button', { name: t('members.join.send') }).click();
  await page.getByRole('heading', { name: 'Welcome, Rose' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('a device that draws no map says so, and the other ways stay', async () => {
  const { page, t, button, context } = await newcomer(plain, { width: 360, locale: 'fr' }, 2);
  await button.click();
  await page.getByText(t('ground.map.failed')).waitFor();
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByText(t('members.commune.numbers')).click();
  await page.getByLabel(t('members.commune.lat')).fill('45.4');
  await mustBeUsable(page);
  await context.close();
});
