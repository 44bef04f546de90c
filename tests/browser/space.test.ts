import { expect, test } from 'vitest';
import { addDays, dayAt, toDay } from '@/lib/ground/period';
import { mustBeUsable } from './support/chromium';
import {
  act,
  atHome,
  begin,
  callIt,
  goOn,
  hoursPass,
  publish,
  screen,
  verbOf,
  withoutPhoto,
} from './support/posting';
import { openScene } from './support/scene';
import { appears, lookUp, neighbour, openAmongOwn, press } from './support/walk';

const scene = openScene();
const inThreeDays = addDays(toDay(dayAt(new Date(), 'Europe/Paris')), 3);
const keys = 'The key hangs behind the blue shutter; the code is 4 0 2.';

test('Lucie has the barn of Nadia for an afternoon, in English and at a desk, and learns how to get in once it is agreed', async () => {
  const where = { browser: scene.browser, url: scene.village.url, locale: 'en', width: 1280 } as const;
  const nadia = await neighbour('Nadia', where);
  const lucie = await neighbour('Lucie', where);
  const { page, t } = nadia;
  const title = 'Barn with a stove, for workshops';

  await begin(nadia, 'space', 'space');
  await withoutPhoto(nadia);
  const description = 'Sixty square metres, tables and a stove. Dry all year round.';
  await callIt(nadia, 'space', { title, description, category: 'Rooms, workshops and desks' });
  await screen(nadia, t('plans.post.terms.title.space'));
  await page.getByLabel(t('plans.post.terms.hour')).fill('12.50');
  await page.getByLabel(t('plans.post.terms.capacity')).fill('20');
  await page.getByLabel(t('plans.post.terms.rules')).fill('Sweep before you leave. No music after ten.');
  await page.getByLabel(t('plans.post.terms.keys')).fill(keys);
  await goOn(nadia);
  await atHome(nadia);

  // Open on every day of the week from two to eight, by slots of an hour.
  await screen(nadia, t('plans.post.plan.title.space'));
  await page.locator('label', { hasText: t('plans.post.plan.by.hours-hint') }).click();
  for (const weekday of [1, 2, 3, 4, 5, 6, 7] as const) {
    const holes = { day: t(`plans.weekday.${weekday}`), range: t('plans.post.plan.range.1') };
    await page.getByLabel(t('plans.post.plan.from-name', holes)).fill('14:00');
    await page.getByLabel(t('plans.post.plan.to-name', holes)).fill('20:00');
  }
  await goOn(nadia);
  await publish(nadia, title);

  await lookUp(lucie, 'barn stove', title);
  await mustBeUsable(lucie.page);
  expect(await lucie.page.content()).not.toContain('blue shutter');
  await press(lucie.page, verbOf(lucie, 'space'));
  await screen(lucie, t('plans.ask.title.space'));
  await lucie.page.getByLabel(t('plans.ask.day'), { exact: true }).fill(inThreeDays);
  await lucie.page.getByLabel(t('plans.ask.length')).selectOption('120');
  await press(lucie.page, t('plans.ask.look'));
  await lucie.page.waitForURL('**length=120**');
  await lucie.page.locator('.slots label').first().click();
  await lucie.page.getByLabel(t('plans.ask.persons')).fill('12');
  await lucie.page.getByLabel(t('plans.ask.purpose')).fill('For a felting workshop.');
  await lucie.page.getByText('€25.00').first().waitFor();

  // Without accepting the house rules she is told so, and what she chose stays.
  await press(lucie.page, t('plans.ask.send'));
  await appears(lucie, t('plans.refused.rules-not-accepted'));
  expect(await lucie.page.getByLabel(t('plans.ask.length')).inputValue()).toBe('120');
  await mustBeUsable(lucie.page);
  await lucie.page.getByLabel(t('plans.ask.accept')).check();
  await press(lucie.page, t('plans.ask.send'));
  await screen(lucie, new RegExp(title));
  const exchange = new URL(lucie.page.url()).pathname;
  expect(await lucie.page.content()).not.toContain('blue shutter');

  await openAmongOwn(nadia, { title }, exchange);
  await act(nadia, t('exchanges.verb.space.agree'));
  await appears(lucie, keys);
  await mustBeUsable(lucie.page);

  await hoursPass(scene.village.db, exchange);
  await nadia.page.reload();
  await act(nadia, t('exchanges.verb.space.say-done'));
  await appears(lucie, t('exchanges.next.space.asker.done', { name: 'Nadia' }));
  await act(lucie, t('exchanges.verb.space.all-good'));
  await appears(nadia, t('reviews.form.send'));
  await mustBeUsable(nadia.page);
  expect([...nadia.complaints, ...lucie.complaints]).toEqual([]);
});
