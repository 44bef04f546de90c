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
import { appears, lookUp, neighbour, openAmongOwn, press, review } from './support/walk';

const scene = openScene();
const inThreeDays = addDays(toDay(dayAt(new Date(), 'Europe/Paris')), 3);

test('Karim takes an hour of the guitar lessons that Amina gives, both in French and on a telephone', async () => {
  const where = { browser: scene.browser, url: scene.village.url, locale: 'fr', width: 360 } as const;
  const amina = await neighbour('Amina', where);
  const karim = await neighbour('Karim', where);
  const { page, t } = amina;
  const title = 'Cours de guitare, premiers accords';

  // Her terms: an hour, a price, and under which status she is paid, without which it does not go on.
  await begin(amina, 'service', 'service');
  await withoutPhoto(amina);
  const description = 'Chez moi, la guitare est prêtée. On commence par trois accords.';
  await callIt(amina, 'service', { title, description, category: 'Cours et conversation' });
  await screen(amina, t('plans.post.terms.title.service'));
  await page.locator('[name=price]').fill('24');
  await goOn(amina);
  await appears(amina, t('plans.refused.provider-missing'));
  await page.locator('label', { hasText: t('plans.post.terms.provider.cesu') }).click();
  await mustBeUsable(page);
  await goOn(amina);
  await atHome(amina);

  // Her week: Monday is written, the other days are copied from it.
  await screen(amina, t('plans.post.plan.title.service'));
  const holes = { day: t('plans.weekday.1'), range: t('plans.post.plan.range.1') };
  await page.getByLabel(t('plans.post.plan.from-name', holes)).fill('09:00');
  await page.getByLabel(t('plans.post.plan.to-name', holes)).fill('18:00');
  await page.getByLabel(t('plans.post.plan.copy-to'), { exact: true }).selectOption('all');
  await press(page, t('plans.post.plan.copy'));
  await expect.poll(() => page.locator('[name=from-7]').first().inputValue()).toBe('09:00');
  await mustBeUsable(page);
  await goOn(amina);
  await publish(amina, title);

  // He finds her, chooses a day, then one of the hours that are free.
  await lookUp(karim, 'guitare accords', title);
  await mustBeUsable(karim.page);
  await press(karim.page, verbOf(karim, 'service'));
  await screen(karim, t('plans.ask.title.service'));
  await karim.page.getByLabel(t('plans.ask.day'), { exact: true }).fill(inThreeDays);
  await press(karim.page, t('plans.ask.look'));
  await karim.page.locator('.slots label').first().waitFor();
  await mustBeUsable(karim.page);
  await karim.page.locator('.slots label').nth(1).click();
  await karim.page.getByLabel(t('plans.ask.note', { name: 'Amina' })).fill('Je débute à quarante ans.');
  await press(karim.page, t('plans.ask.send'));
  await screen(karim, new RegExp(title));
  const exchange = new URL(karim.page.url()).pathname;

  // The hour that he took is not offered a second time.
  await openAmongOwn(amina, { title }, exchange);
  await act(amina, t('exchanges.verb.service.agree'));
  await appears(karim, t('exchanges.next.service.asker.agreed', { name: 'Amina' }));
  await mustBeUsable(karim.page);
  const bruno = await neighbour('Bruno', where);
  await lookUp(bruno, 'guitare accords', title);
  await press(bruno.page, verbOf(bruno, 'service'));
  await bruno.page.getByLabel(t('plans.ask.day'), { exact: true }).fill(inThreeDays);
  await press(bruno.page, t('plans.ask.look'));
  await expect.poll(() => bruno.page.locator('.slots label').count()).toBe(8);

  // The hour comes and goes; each says so, and how it was.
  await hoursPass(scene.village.db, exchange);
  await karim.page.reload();
  await act(karim, t('exchanges.verb.service.say-done'));
  await appears(amina, t('exchanges.next.service.owner.done', { name: 'Karim' }));
  await act(amina, t('exchanges.verb.service.settle'));
  await appears(amina, t('exchanges.step.service.settle.mine'));
  await act(amina, t('exchanges.verb.service.all-good'));
  await appears(karim, t('reviews.form.send'));
  await review(karim, 'Trois accords en une heure, et de la patience.');
  await mustBeUsable(karim.page);
  expect([...amina.complaints, ...karim.complaints, ...bruno.complaints]).toEqual([]);
});
