/** Léa comes in for the first time: by the six digits, by the link of the mail, and out again from another device. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mustBeUsable, openChromium, somebody } from '@/tests/browser/support/chromium';
import { dataFolder, startApp, type App } from '@/tests/support/app';

let app: App;
let browser: Browser;
const folder = dataFolder();
beforeAll(async () => {
  app = await startApp({ dataDir: folder.dataDir, env: { DEMO: '1' } });
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await app.end();
  folder.forget();
});

async function askForCode(page: Page, email: string): Promise<void> {
  await page.goto(`${app.url}/fr/sign-in?next=/fr/account`);
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir un code' }).click();
  await page.waitForURL('**/fr/sign-in/code**');
}

/** What the demonstration kept instead of sending it. */
async function letterTo(page: Page, email: string): Promise<{ code: string; link: string }> {
  await page.goto(`${app.url}/fr/outbox?to=${encodeURIComponent(email)}`);
  const code = (await page.locator('.digits').first().innerText()).replace(/\D/g, '');
  const link = (await page.locator('a[href*="/sign-in/code"]').first().getAttribute('href')) ?? '';
  return { code, link: new URL(link, app.url).href };
}

const enter = async (page: Page, code: string) => {
  await page.getByLabel('Les six chiffres du message').fill(code);
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
};

describe('coming in', () => {
  test('a wrong code is told kindly, the right one lets in, once', async () => {
    const { page, context, complaints } = await somebody(browser, { width: 360, locale: 'fr' });
    const letters = await context.newPage();
    await askForCode(page, 'lea@example.org');
    await mustBeUsable(page);
    expect(page.url()).not.toContain('lea');
    const { code } = await letterTo(letters, 'lea@example.org');
    await enter(page, code === '000000' ? '000001' : '000000');
    await page.getByText('Ce code ne convient pas').waitFor();
    expect(await page.getByText('lea@example.org').count()).toBe(1);
    await enter(page, code);
    await page.waitForURL('**/fr/account');
    await mustBeUsable(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the link fills in the digits, opening it uses nothing, and its button lets in', async () => {
    const { page, context } = await somebody(browser, { width: 1280, locale: 'fr' });
    await askForCode(page, 'zoe@example.org');
    const { link } = await letterTo(page, 'zoe@example.org');
    expect(link).not.toContain('zoe');
    await page.goto(link);
    await page.goto(link);
    await page.getByText('entrer avec zoe@example.org').waitFor();
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await page.waitForURL('**/fr/account');
    await context.close();
  });

  test('a session is ended from another device', async () => {
    const telephone = await somebody(browser, { width: 360, locale: 'fr' });
    const desk = await somebody(browser, { width: 1280, locale: 'fr' });
    for (const { page } of [telephone, desk]) {
      await askForCode(page, 'mia@example.org');
      const { link } = await letterTo(page, 'mia@example.org');
      await page.goto(link);
      await page.getByRole('button', { name: 'Entrer', exact: true }).click();
      await page.waitForURL('**/fr/account');
    }
    await desk.page.getByRole('button', { name: /^Déconnecter\s:/ }).click();
    await expect.poll(() => desk.page.getByRole('button', { name: /^Déconnecter\s:/ }).count()).toBe(0);
    await telephone.page.goto(`${app.url}/fr/account`);
    expect(new URL(telephone.page.url()).pathname).toBe('/fr/sign-in');
    await desk.page.goto(`${app.url}/fr/account`);
    expect(new URL(desk.page.url()).pathname).toBe('/fr/account');
    await Promise.all([telephone.context.close(), desk.context.close()]);
  });
});

describe('joining', () => {
  test('works by keyboard with suggestions, and ends with something to lend', async () => {
    const { page, context, complaints } = await somebody(browser, { width: 1280, locale: 'en' });
    await askForCode(page, 'ines@example.org');
    await page.goto((await letterTo(page, 'ines@example.org')).link);
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await page.waitForURL('**/fr/account');
    await page.goto(`${app.url}/en/pilat/join`);
    await mustBeUsable(page);
    await page.getByLabel('Your first name').fill('Inès');
    await page.getByRole('combobox', { name: 'Your commune' }).pressSequentially('pelus', { delay: 40 });
    await page.getByRole('option', { name: /Pélussin/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'Your commune' }).inputValue()).toBe('Pélussin (42410)');
    for (const tick of [/^Private person/, /^I am 18 or older/, /^I agree to the rules/])
      await page.getByLabel(tick).check();
    await page.getByRole('button', { name: 'Join' }).press('Enter');
    await page.getByRole('heading', { name: 'Welcome, Inès' }).waitFor();
    expect(await page.getByRole('link', { name: 'Ladder' }).getAttribute('href')).toContain(
      '/en/pilat/post?title=Ladder',
    );
    await mustBeUsable(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('works without scripts, and keeps what was typed', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await askForCode(page, 'rose@example.org');
    await page.goto((await letterTo(page, 'rose@example.org')).link);
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await page.goto(`${app.url}/fr/pilat/join`);
    await page.getByLabel('Votre prénom').fill('Rose');
    await page.getByRole('combobox', { name: 'Votre commune' }).fill('Atlantis');
    for (const tick of [/^Particulier/, /^J’ai 18 ans/, /^J’accepte les règles/])
      await page.getByLabel(tick).check();
    await page.getByRole('button', { name: 'Rejoindre' }).click();
    await page.getByText('Nous ne connaissons pas cette commune').first().waitFor();
    expect(await page.getByLabel('Votre prénom').inputValue()).toBe('Rose');
    await page.getByRole('combobox', { name: 'Votre commune' }).fill('pelussin 42410');
    await page.getByRole('button', { name: 'Rejoindre' }).click();
    await page.getByRole('heading', { name: 'Bienvenue, Rose' }).waitFor();
    await context.close();
  });
});
