import { expect, test } from 'vitest';
import { mustBeUsable } from './support/chromium';
import { openScene } from './support/scene';
import {
  appears,
  ask,
  codeOf,
  find,
  neighbour,
  openAmongOwn,
  post,
  press,
  review,
  say,
  titled,
} from './support/walk';

const scene = openScene();

const thing = {
  mode: 'give',
  title: 'Wooden high chair',
  description: 'Our youngest has outgrown it. The straps are new.',
  category: 'Baby and toddler',
} as const;

test('Lucie is given the high chair that Nadia posts, both in English and at a desk', async () => {
  const where = { browser: scene.browser, url: scene.village.url, locale: 'en', width: 1280 } as const;
  const nadia = await neighbour('Nadia', where);
  const lucie = await neighbour('Lucie', where);
  const { t } = nadia;
  const address = await post(nadia, thing);

  await find(lucie, 'high chair', thing.title);
  await mustBeUsable(lucie.page);
  const exchange = await ask(lucie, thing, nadia, 'For my sister’s twins.');

  // Nadia promises it to her, and both pages say so.
  await openAmongOwn(nadia, thing, exchange);
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
  await lucie.page.goto(scene.village.url + address);
  await titled(lucie.page, t('listings.page.gone'));
  await mustBeUsable(lucie.page);
  await nadia.page.goto(`${scene.village.url}/en/pilat/profile`);
  await mustBeUsable(nadia.page);
  expect([...nadia.complaints, ...lucie.complaints]).toEqual([]);
});
