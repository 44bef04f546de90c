import { expect, test } from 'vitest';
import { mustBeUsable } from './support/chromium';
import { openScene } from './support/scene';
import { appears, follow, neighbour, press, titled, type Neighbour } from './support/walk';

const scene = openScene();
const title = 'Pélussin → Saint-Étienne';

/** Says where the ride goes and when; an hour that was forgotten is asked for, with all the rest kept. */
async function sayRoute({ page, t }: Neighbour): Promise<void> {
  const next = () => press(page, t('listings.post.next'));
  await titled(page, t('rides.post.route.title'));
  await mustBeUsable(page);
  await page.locator('#stops-0').fill('Pélussin');
  await press(page, t('rides.post.route.stop-add'));
  await page.locator('#stops-1').fill('Maclas');
  await page.locator('#stops-2').fill('Saint-Étienne');
  await page.locator('[name="repeats"][value="weekly"]').check();
  for (const day of ['1', '2', '3', '4', '5'])
    await page.locator(`[name="weekdays"][value="${day}"]`).check();
  await next();
  await page.getByRole('link', { name: t('rides.refused.time-missing') }).waitFor();
  await mustBeUsable(page);
  await page.locator('[name="departs"]').fill('07:10');
  await next();
}

/** The cap is shown while the price is typed, and a higher one is refused; so is a ride without the statement. */
async function sayCar({ page, t }: Neighbour): Promise<void> {
  const next = () => press(page, t('listings.post.next'));
  await titled(page, t('rides.post.car.title'));
  await mustBeUsable(page);
  await page.getByLabel(t('rides.post.car.power'), { exact: true }).selectOption('5');
  await page.getByRole('heading', { name: t('rides.formula.title') }).waitFor();
  await page.locator('[name="price"]').fill('50');
  await page.getByText(t('rides.formula.above')).waitFor();
  await next();
  await page.getByRole('link', { name: t('rides.refused.above-cap') }).waitFor();
  await mustBeUsable(page);
  await page.locator('[name="price"]').fill('2');
  await press(page, t('rides.post.car.price-more'));
  await expect.poll(() => page.locator('[name="price"]').inputValue()).toMatch(/^2[.,]10$/);
  await next();
  await page.getByRole('link', { name: t('rides.refused.above-cap') }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: t('listings.refused.statement-missing') }).waitFor();
  await page.locator('[name="states"]').check();
  await next();
}

async function postRide(driver: Neighbour): Promise<string> {
  const { page, t, locale, url } = driver;
  await page.goto(`${url}/${locale}/pilat/post?what=ride`);
  const kind = page.getByRole('radio').first();
  await kind.waitFor();
  await kind.check();
  await press(page, t('listings.post.next'));
  await sayRoute(driver);
  await sayCar(driver);
  await titled(page, t('listings.post.check.title'));
  await mustBeUsable(page);
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
] as const)(
  'Karim rides from Maclas on with Lucie until her car breaks down, in %s on a screen %d wide',
  async (locale, width) => {
    const where = { browser: scene.browser, url: scene.village.url, locale, width };
    const [lucie, karim] = [await neighbour('Lucie', where), await neighbour('Karim', where)];
    const { t, url } = lucie;
    const address = await postRide(lucie);

    // He searches from the second stop on: what he finds leads to that part of the way, on that day, at its price.
    await karim.page.goto(`${url}/${locale}/pilat/search?kind=ride&start=Maclas&end=Saint-%C3%89tienne`);
    const found = karim.page.locator('.card', { has: karim.page.locator(`a[href^="${address}"]`) });
    const asking = await found.locator('.deed a').getAttribute('href');
    await found.locator('.name a').click();
    await titled(karim.page, title);
    await appears(karim, 'Maclas → Saint-Étienne');
    await press(karim.page, t('rides.ask.send'));
    await titled(karim.page, t('rides.ask.title'));
    await mustBeUsable(karim.page);
    expect(new URL(karim.page.url()).search).toBe(new URL(url + asking).search);
    const chosen = (name: string) => karim.page.locator(`[name="${name}"]`).inputValue();
    expect(await chosen('fromStop')).toBe('1');
    expect(await chosen('toStop')).toBe('2');
    await press(karim.page, t('rides.ask.send'));
    await titled(karim.page, new RegExp(title));
    await appears(karim, 'Maclas → Saint-Étienne');
    await mustBeUsable(karim.page);

    // Nobody asks for a seat in their own car.
    await lucie.page.goto(url + address);
    await lucie.page.locator('.departures a').first().waitFor({ state: 'detached' });

    // She says yes, and sees who comes along.
    await lucie.page.goto(karim.page.url());
    await press(lucie.page, t('exchanges.verb.ride.agree'));
    await karim.page.reload();
    await lucie.page.goto(url + address);
    await follow(lucie.page, t('listings.page.own.manage'));
    await appears(lucie, t('rides.cancel.passengers-title'));
    await mustBeUsable(lucie.page);

    // She cannot leave on that day: he reads why.
    const reason = locale === 'fr' ? 'La voiture est en panne.' : 'The car has broken down.';
    await lucie.page.getByLabel(t('rides.cancel.reason')).fill(reason);
    await press(lucie.page, t('rides.cancel.do'));
    await appears(lucie, t('rides.cancel.done', { count: 1 }));
    await mustBeUsable(lucie.page);
    await karim.page.reload();
    await appears(karim, reason);
    for (const one of [lucie, karim]) {
      expect(one.complaints).toEqual([]);
      await one.context.close();
    }
  },
);
