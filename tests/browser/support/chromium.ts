/** A real Chromium, and people in front of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openChromium = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...flags, ...more],
  });

export type Look = { width: 360 | 1280; locale: 'fr' | 'en' };

/** Somebody with a browser of their own. What the console complains of is kept: `complaints` must stay empty. */
export type Somebody = { page: Page; context: BrowserContext; complaints: string[] };

export async function somebody(browser: Browser, { width, locale }: Look): Promise<Somebody> {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 900 },
    locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.setDefaultTimeout(20_000);
  return { page, context, complaints };
}

/** Comes in by the demonstration's door of that person. */
export async function comeInAs(page: Page, url: string, locale: 'fr' | 'en', name: RegExp): Promise<void> {
  await page.goto(`${url}/${locale}/sign-in?next=/${locale}/pilat`);
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL(`**/${locale}/pilat`);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = {
  run(
    root: Document,
    options: object,
  ): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>;
};

/** axe finds nothing serious on the page as it stands, and nothing scrolls sideways. */
export async function mustBeUsable(page: Page): Promise<void> {
  // The title of a page comes with its own part of the answer.
  await page.waitForFunction(() => document.title !== '');
  // Evaluated by the tool, which the page's own policy does not forbid.
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
  expect(found, page.url()).toEqual([]);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  expect(await page.locator('h1').count(), `${page.url()} has one title`).toBe(1);
}
