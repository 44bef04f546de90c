import { expect, test } from 'vitest';
import { mustBeUsable } from './support/chromium';
import { openScene } from './support/scene';
import { appears, follow, neighbour, press, titled, type Neighbour } from './support/walk';

const scene = openScene();

/** Posts a hall that is open every day but the week-end, and answers the address of its page. */
async function postHall({ page, t, locale, url }: Neighbour, title: string): Promise<string> {
  const next = () => press(page, t('listings.post.next'));
  await page.goto(`${url}/${locale}/pilat/post?what=space`);
  await page
    .locator('label', { hasText: locale === 'fr' ? 'Partager un lieu' : 'Share a space' })
    .first()
    .click();
  await next();
  await titled(page, t('listings.photo.title'));
  await press(page, t('listings.photo.skip'));
  await page.getByLabel(t('listings.post.title.label')).fill(title);
  await page.getByLabel(t('listings.post.title.category')).selectOption({ index: 1 });
  await next();

  await titled(page, t('plans.post.terms.title.space'));
  await mustBeUsable(page);
  await page.getByLabel(t('plans.post.terms.hour')).fill('10');
  await page.getByLabel(t('plans.post.terms.capacity')).fill('40');
  await page.getByLabel(t('plans.post.terms.rules')).fill('Balayer avant de partir.');
  await page.getByLabel(t('plans.post.terms.keys')).fill('La clé est chez Josiane.');
  await next();
  await titled(page, t('listings.post.place.title'));
  await next();

  // A week that never opens is refused; Monday's hours are copied to the other working days.
  await titled(page, t('plans.post.plan.title.space'));
  await mustBeUsable(page);
  await next();
  await appears({ page } as Neighbour, t('listings.refused.plan-missing'));
  await page.locator('[name="from-1"]').first().fill('09:00');
  await page.locator('[name="to-1"]').first().fill('18:00');
  await press(page, t('plans.post.plan.copy'));
  await expect.poll(() => page.locator('[name="from-5"]').first().inputValue()).toBe('09:00');
  await mustBeUsable(page);
  await next();
  await titled(page, t('listings.post.check.title'));
  await press(page, t('listings.post.check.publish'));
  await titled(page, t('listings.post.done.title'));
  await follow(page, t('listings.post.done.see'));
  await titled(page, title);
  await mustBeUsable(page);
  return new URL(page.url()).pathname;
}

test.each([
  ['fr', 360],
  ['en', 1280],
] as const)('Karim has the hall that Amina posts, in %s on a screen %d wide', async (locale, width) => {
  const where = { browser: scene.browser, url: scene.village.url, locale, width };
  const [amina, karim] = [await neighbour('Amina', where), await neighbour('Karim', where)];
  const { t, url } = amina;
  const title = 'Salle des jeunes';
  const address = await postHall(amina, title);

  // He chooses a free day and an hour of it; without accepting the rules it is not his.
  await karim.page.goto(`${url}${address.replace('/listings/', '/ask/')}`);
  await titled(karim.page, t('plans.ask.title.space'));
  await mustBeUsable(karim.page);
  await karim.page.locator('[name="slot"]').nth(1).check();
  await karim.page.getByLabel(t('plans.ask.persons')).fill('12');
  await karim.page.getByLabel(t('plans.ask.purpose')).fill('La répétition des jeunes.');
  await press(karim.page, t('plans.ask.send'));
  await appears(karim, t('plans.refused.rules-not-accepted'));
  await karim.page.getByLabel(t('plans.ask.accept')).check();
  await press(karim.page, t('plans.ask.send'));
  await titled(karim.page, new RegExp(title));
  await mustBeUsable(karim.page);
  expect(await karim.page.getByText('La clé est chez Josiane.').count()).toBe(0);

  // She says yes: he reads where the key is.
  await amina.page.goto(karim.page.url());
  await appears(amina, 'La répétition des jeunes.');
  await press(amina.page, t('exchanges.verb.space.agree'));
  await karim.page.reload();
  await appears(karim, 'La clé est chez Josiane.');
  await mustBeUsable(karim.page);
  for (const one of [amina, karim]) {
    expect(one.complaints).toEqual([]);
    await one.context.close();
  }
});
