import { expect, test } from 'vitest';
import { typeOf } from '@/lib/communities/first-types';
import { mustBeUsable } from './support/chromium';
import { atHome, begin, callIt, goOn, publish, screen, withoutPhoto } from './support/posting';
import { openScene } from './support/scene';
import { appears, follow, neighbour, press } from './support/walk';

const scene = openScene();

test('Claire renames the button of loans and asks how a thing is powered: whoever lends answers, whoever searches chooses', async () => {
  const where = { browser: scene.browser, url: scene.village.url, locale: 'en', width: 1280 } as const;
  const claire = await neighbour('Claire', where);
  const { page, t, url } = claire;
  await page.goto(`${url}/en/pilat/admin`);
  await follow(page, t('communities.admin.types'));
  await screen(claire, t('communities.admin.types'));
  await follow(page, typeOf('lend').labelEn);
  await screen(claire, typeOf('lend').labelEn);
  await page.getByLabel(t('communities.admin.type.verbEn')).fill('May I borrow it?');
  await press(page, t('ground.action.save'));
  await screen(claire, t('communities.admin.types'));
  await appears(claire, t('communities.admin.done'));
  await follow(page, typeOf('lend').labelEn);
  await screen(claire, typeOf('lend').labelEn);

  // Two answers or more make a choice: one alone is refused, and what was typed stays.
  await follow(page, t('communities.admin.field.new'));
  await screen(claire, t('communities.admin.field.new'));
  await page.getByLabel(t('communities.admin.field.kind')).selectOption('choice');
  await page.getByLabel(t('communities.admin.field.labelFr')).fill('Alimentation');
  await page.getByLabel(t('communities.admin.field.labelEn')).fill('Power supply');
  await page.getByLabel(t('communities.admin.field.options')).fill('Batterie | Battery');
  await page.getByLabel(t('communities.admin.field.isFilterable')).check();
  await press(page, t('communities.admin.field.add'));
  await appears(claire, t('communities.refused.options-too-few'));
  await mustBeUsable(page);
  await page.getByLabel(t('communities.admin.field.options')).fill('Batterie | Battery\nSecteur | Mains');
  await press(page, t('communities.admin.field.add'));
  await screen(claire, typeOf('lend').labelEn);
  await page.getByRole('link', { name: 'Power supply', exact: true }).waitFor();

  // Nadia posts: the question is asked, and the new words stand on the button.
  const nadia = await neighbour('Nadia', where);
  const title = 'Cordless hedge trimmer';
  await begin(nadia, 'good', 'lend');
  await withoutPhoto(nadia);
  await callIt(nadia, 'good', { title, description: 'Two batteries with it.', category: 'Power tools' });
  await screen(nadia, t('listings.post.terms.title-lend'));
  await nadia.page.locator('label', { hasText: t('listings.post.condition.good-hint') }).click();
  await goOn(nadia);
  await screen(nadia, t('listings.post.details.title'));
  await nadia.page.getByRole('radio', { name: 'Battery' }).check();
  await goOn(nadia);
  await atHome(nadia);
  await atHome(nadia, t('listings.post.when.title'));
  const address = await publish(nadia, title);
  await page.goto(url + address);
  await page.getByRole('button', { name: 'May I borrow it?' }).waitFor();
  await appears(claire, 'Power supply');

  // Whoever searches chooses among the answers.
  await page.goto(`${url}/en/pilat/search?q=hedge+trimmer`);
  await page.locator('.more-filters summary').click();
  await mustBeUsable(page);
  await page.getByLabel('Power supply', { exact: true }).selectOption({ label: 'Battery' });
  await press(page, t('listings.search.show'));
  await page.getByRole('link', { name: title }).first().waitFor();
  await page.locator('.more-filters summary').click();
  await page.getByLabel('Power supply', { exact: true }).selectOption({ label: 'Mains' });
  await press(page, t('listings.search.show'));
  await page.getByText(t('listings.search.none'), { exact: true }).first().waitFor();
  await mustBeUsable(page);
  expect([...claire.complaints, ...nadia.complaints]).toEqual([]);
});
