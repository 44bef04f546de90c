/** What two neighbours do in their browsers, screen by screen. Each screen must be usable as it stands. */
import { expect } from 'vitest';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import { words } from '@/lib/i18n/words';
import { comeInAs, mustBeUsable, somebody, type Somebody } from './chromium';
import { photoOfAThing } from './picture';
import type { Browser, Page } from 'playwright-core';

export type Neighbour = Somebody & { name: string; t: Words; locale: Locale; url: string };
type Where = { browser: Browser; url: string; locale: Locale; width: 360 | 1280 };

/** A made-up person, in a browser of their own, already inside. */
export async function neighbour(name: string, { browser, url, locale, width }: Where): Promise<Neighbour> {
  const one = await somebody(browser, { width, locale });
  await comeInAs(one.page, url, locale, new RegExp(`\\b${name}\\b`));
  return { ...one, name, t: words(locale), locale, url };
}

/** Presses a button or follows a link, by its words. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const follow = (page: Page, name: string | RegExp) =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();
export const titled = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

export type Thing = { mode: 'give' | 'lend'; title: string; description: string; category: string };

/** Posts a thing through its screens, with a photo, and answers the address of its page. */
export async function post({ page, t, locale, url }: Neighbour, thing: Thing): Promise<string> {
  const next = () => press(page, t('listings.post.next'));
  await page.goto(`${url}/${locale}/pilat/post`);
  await titled(page, t('listings.post.subject.title'));
  await mustBeUsable(page);
  await follow(page, new RegExp(t('listings.post.subject.good')));
  await titled(page, t('listings.post.kind.title'));
  await mustBeUsable(page);
  await page.locator('label', { hasText: t(`listings.post.kind.${thing.mode}-hint`) }).click();
  await next();

  await titled(page, t('listings.photo.title'));
  await mustBeUsable(page);
  await page.getByLabel(t('listings.photo.choose')).setInputFiles(await photoOfAThing());
  await page
    .getByRole('list', { name: t('listings.photo.list') })
    .getByRole('img')
    .waitFor();
  await mustBeUsable(page);
  await next();

  await titled(page, t('listings.post.title.title-good'));
  await page.getByLabel(t('listings.post.title.label')).fill(thing.title);
  await page.getByLabel(t('listings.post.title.category')).selectOption({ label: thing.category });
  await page.getByLabel(t('listings.post.title.description-offer')).fill(thing.description);
  await mustBeUsable(page);
  await page.reload();
  await expect
    .poll(() => page.getByLabel(t('listings.post.title.description-offer')).inputValue())
    .toBe(thing.description);
  expect(await page.getByLabel(t('listings.post.title.label')).inputValue()).toBe(thing.title);
  await next();

  await titled(page, t(`listings.post.terms.title-${thing.mode}`));
  await page.locator('label', { hasText: t('listings.post.condition.good-hint') }).click();
  await mustBeUsable(page);
  await next();

  await titled(page, t('listings.post.place.title'));
  await mustBeUsable(page);
  await next();

  await titled(page, t('listings.post.when.title'));
  await mustBeUsable(page);
  await next();

  await titled(page, t('listings.post.check.title'));
  await mustBeUsable(page);
  await press(page, t('listings.post.check.publish'));

  await titled(page, t('listings.post.done.title'));
  await mustBeUsable(page);
  await follow(page, t('listings.post.done.see'));
  await titled(page, thing.title);
  await mustBeUsable(page);
  await page.getByRole('link', { name: t('listings.page.own.manage') }).waitFor();
  expect(await page.getByRole('button', { name: t(`listings.page.ask.${thing.mode}`) }).count()).toBe(0);
  const photo = page.locator('.gallery img').first();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  return new URL(page.url()).pathname;
}

/** Finds a listing from the home page, by its words, and opens it. */
export async function lookUp(one: Neighbour, typed: string, title: string | RegExp): Promise<void> {
  const { page, locale, url } = one;
  await page.goto(`${url}/${locale}/pilat`);
  await page.getByRole('search').getByRole('textbox').first().fill(typed);
  await page.getByRole('search').locator('button[type=submit]').click();
  await page.waitForURL('**/search?**');
  await mustBeUsable(page);
  await follow(page, title);
  await titled(page, title);
}

/** Finds a thing that is given or lent, and sees the way to ask for it. */
export async function find(one: Neighbour, typed: string, title: string): Promise<void> {
  const { page, t } = one;
  await lookUp(one, typed, title);
  expect(
    await page
      .getByRole('button', { name: t('listings.page.ask.lend') })
      .or(page.getByRole('button', { name: t('listings.page.ask.give') }))
      .count(),
  ).toBe(1);
}

/** Asks for the thing of the page with a note, and answers the address of the exchange. */
export async function ask(one: Neighbour, thing: Thing, owner: Neighbour, note: string): Promise<string> {
  const { page, t } = one;
  const button = t(`listings.page.ask.${thing.mode}`);
  await press(page, button);
  await titled(page, t(`exchanges.ask.title.${thing.mode}`));
  await mustBeUsable(page);
  await page.getByLabel(t('exchanges.ask.form.note', { name: owner.name })).fill(note);
  await press(page, button);
  await titled(page, new RegExp(thing.title));
  await mustBeUsable(page);
  return new URL(page.url()).pathname;
}

/** Finds the exchange about a thing among one's own, and opens it. */
export async function openAmongOwn(
  one: Neighbour,
  thing: Pick<Thing, 'title'>,
  exchange: string,
): Promise<void> {
  const { page, locale, url } = one;
  await page.goto(`${url}/${locale}/pilat/exchanges`);
  await mustBeUsable(page);
  await follow(page, new RegExp(thing.title));
  await page.waitForURL(`**${exchange}`);
  await mustBeUsable(page);
}

/** The six digits that somebody shows. */
export async function codeOf({ page }: Neighbour): Promise<string> {
  const digits = await page.locator('.own-digits').first().innerText();
  return digits.replace(/\D/g, '');
}

export async function say({ page, t }: Neighbour, message: string): Promise<void> {
  await page.getByLabel(t('messages.live.field')).fill(message);
  await press(page, t('messages.live.send'));
}

/** Appears by itself: nobody loads the page again. */
export const appears = ({ page }: Neighbour, text: string | RegExp) =>
  page.getByText(text).first().waitFor({ state: 'visible' });

/** Says how it went. */
export async function review({ page, t }: Neighbour, text: string): Promise<void> {
  await page.locator('label', { hasText: t('reviews.face.5') }).click();
  await page.getByLabel(t('reviews.form.text')).fill(text);
  await press(page, t('reviews.form.send'));
  await page.getByRole('heading', { name: t('reviews.form.mine') }).waitFor();
}
