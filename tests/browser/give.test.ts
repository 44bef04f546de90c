import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { mustBeUsable, openChromium } from './support/chromium';
import { appears, codeOf, find, follow, neighbour, post, press, review, say, titled } from './support/walk';

let village: DemoVillage;
let browser: Browser;

beforeAll(async () => {
  [village, browser] = await Promise.all([startDemoVillage(), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await village?.forget();
});

const thing = {
  mode: 'give',
  title: 'Wooden high chair',
  description: 'Our youngest has outgrown it. The straps are new.',
  category: 'Baby and toddler',
} as const;

test('Lucie is given the high chair that Nadia posts, both in English and at a desk', async () => {
  const where = { browser, url: village.url, locale: 'en', width: 1280 } as const;
  const nadia = await neighbour('Nadia', where);
  const lucie = await neighbour('Lucie', where);
  const { t } = nadia;
  const address = await post(nadia, thing);

  await find(lucie, 'high chair', thing.title);
  await mustBeUsable(lucie.page);
  await press(lucie.page, t('listings.page.ask.give'));
  await titled(lucie.page, t('exchanges.ask.title.give'));
  await mustBeUsable(lucie.page);
  await lucie.page.getByLabel(t('exchanges.ask.form.note', { name: 'Nadia' })).fill('For my sister’s twins.');
  await press(lucie.page, t('listings.page.ask.give'));
  await titled(lucie.page, new RegExp(thing.title));
  await mustBeUsable(lucie.page);
  const exchange = new URL(lucie.page.url()).pathname;

  // Nadia promises it to her, and both pages say so.
  await nadia.page.goto(`${village.url}/en/pilat/exchanges`);
  await mustBeUsable(nadia.page);
  await follow(nadia.page, new RegExp(thing.title));
  await nadia.page.waitForURL(`**${exchange}`);
  await mustBeUsable(nadia.page);
  await nadia.page
    .getByRole('button', { name: t('exchanges.verb.give.agree', { name: 'Lucie' }) })
    .first()
    .click();
  await appears(lucie, t('exchanges.page.own-code', { name: 'Nadia' }));
  await say(lucie, 'I can come on Saturday at ten.');
  await appears(nadia, 'I can come on Saturday at ten.');
  await mustBeUsable(nadia.page);

  // This time it is the giver who types the code of the other.
  await nadia.page.getByLabel(t('exchanges.page.code.label', { name: 'Lucie' })).fill(await codeOf(lucie));
  await press(nadia.page, t('exchanges.page.enter.owner.hand-over'));
  await appears(lucie, t('exchanges.page.now.handed-over.give'));
  await mustBeUsable(lucie.page);
  await press(lucie.page, t('exchanges.verb.give.all-good'));
  await appears(lucie, t('reviews.form.send'));
  await appears(nadia, t('reviews.form.send'));

  await review(nadia, 'On time, and a good chat.');
  await lucie.page.reload();
  expect(await lucie.page.getByText('On time, and a good chat.').count()).toBe(0);
  await review(lucie, 'A lovely chair, thank you.');
  await appears(lucie, 'On time, and a good chat.');
  await nadia.page.reload();
  await appears(nadia, 'A lovely chair, thank you.');
  await mustBeUsable(nadia.page);

  // What was given is no longer offered, and her neighbours read what Lucie wrote.
  await lucie.page.goto(village.url + address);
  await titled(lucie.page, t('listings.page.gone'));
  await mustBeUsable(lucie.page);
  await nadia.page.goto(`${village.url}/en/pilat/profile`);
  await mustBeUsable(nadia.page);
  expect([...nadia.complaints, ...lucie.complaints]).toEqual([]);
});
