import { expect, test } from 'vitest';
import { addDays, dayAt, toDay } from '@/lib/ground/period';
import type { Locale } from '@/lib/ground/locale';
import { money } from '@/lib/i18n/format';
import { mustBeUsable } from './support/chromium';
import { act, atHome, begin, callIt, goOn, publish, screen, verbOf, withoutPhoto } from './support/posting';
import { openScene } from './support/scene';
import { appears, codeOf, lookUp, neighbour, openAmongOwn, press } from './support/walk';

const scene = openScene();
const inDays = (days: number) => addDays(toDay(dayAt(new Date(), 'Europe/Paris')), days);
const inTown = (locale: Locale, width: 360 | 1280) => ({
  ...{ browser: scene.browser, url: scene.village.url, locale, width },
});
const euros = (cents: number, locale: Locale) => money(cents, 'EUR', locale);

test('Lucie hires the scarifier of Nadia for nine days at the price that costs least, in English and at a desk', async () => {
  const [nadia, lucie] = [
    await neighbour('Nadia', inTown('en', 1280)),
    await neighbour('Lucie', inTown('en', 1280)),
  ];
  const { page, t } = nadia;
  const title = 'Petrol scarifier, 40 cm';
  await begin(nadia, 'good', 'rent');
  await withoutPhoto(nadia);
  const description = 'It lifts the moss and leaves the grass.';
  await callIt(nadia, 'good', { title, description, category: 'Power tools' });
  await screen(nadia, t('listings.post.terms.title-rent'));
  await page.locator('[name=day]').fill('5');
  await page.locator('[name=week]').fill('20');
  await page.locator('[name=deposit]').fill('80');
  await page.locator('label', { hasText: t('listings.post.condition.good-hint') }).click();
  await goOn(nadia);
  await atHome(nadia);
  await atHome(nadia, t('listings.post.when.title'));
  await publish(nadia, title);

  // Nine days are a week and two days: the lines say so while she chooses, and stay as they were.
  await lookUp(lucie, 'scarifier', title);
  await mustBeUsable(lucie.page);
  await lucie.page.getByLabel(t('exchanges.calendar.from'), { exact: true }).fill(inDays(2));
  await lucie.page.getByLabel(t('exchanges.calendar.to'), { exact: true }).fill(inDays(10));
  await press(lucie.page, verbOf(lucie, 'rent'));
  await screen(lucie, t('exchanges.ask.title.rent'));
  await appears(lucie, euros(3000, 'en'));
  await appears(lucie, new RegExp(euros(8000, 'en').replace('.', '\\.')));
  await lucie.page.getByLabel(t('exchanges.ask.form.note', { name: 'Nadia' })).fill('For the school lawn.');
  await press(lucie.page, verbOf(lucie, 'rent'));
  await screen(lucie, new RegExp(title));
  await appears(lucie, euros(3000, 'en'));
  const exchange = new URL(lucie.page.url()).pathname;

  await openAmongOwn(nadia, { title }, exchange);
  await act(nadia, t('exchanges.verb.rent.agree'));
  await appears(lucie, t('exchanges.page.own-code', { name: 'Nadia' }));
  await lucie.page.getByLabel(t('exchanges.page.code.label', { name: 'Nadia' })).fill(await codeOf(nadia));
  await press(lucie.page, t('exchanges.page.enter.asker.hand-over'));
  await appears(nadia, t('exchanges.page.now.handed-over.rent'));
  await act(nadia, t('exchanges.verb.rent.settle'));
  await appears(nadia, t('exchanges.step.rent.settle.mine'));
  await mustBeUsable(nadia.page);
  expect([...nadia.complaints, ...lucie.complaints]).toEqual([]);
});

test('Karim buys the stove of Amina after an offer and a counter-offer, both in French and on a telephone', async () => {
  const [amina, karim] = [
    await neighbour('Amina', inTown('fr', 360)),
    await neighbour('Karim', inTown('fr', 360)),
  ];
  const { page, t } = amina;
  const title = 'Poêle à bois en fonte';
  await begin(amina, 'good', 'sell');
  await withoutPhoto(amina);
  const description = 'Sept kilowatts. Il faut être deux pour le porter.';
  await callIt(amina, 'good', { title, description, category: 'Électroménager' });
  await screen(amina, t('listings.post.terms.title-sell'));
  await page.locator('[name=price]').fill('120');
  await page.locator('label', { hasText: t('listings.post.terms.offers-offers-hint') }).click();
  await page.locator('label', { hasText: t('listings.post.condition.good-hint') }).click();
  await goOn(amina);
  await atHome(amina);
  await atHome(amina, t('listings.post.when.title'));
  await publish(amina, title);

  await lookUp(karim, 'poêle fonte', title);
  await mustBeUsable(karim.page);
  await press(karim.page, verbOf(karim, 'sell'));
  await screen(karim, t('exchanges.ask.title.sell'));
  await karim.page.getByLabel(t('exchanges.ask.form.offer')).fill('90');
  await karim.page.getByLabel(t('exchanges.ask.form.note', { name: 'Amina' })).fill('Je viens avec un ami.');
  await mustBeUsable(karim.page);
  await press(karim.page, verbOf(karim, 'sell'));
  await screen(karim, new RegExp(title));
  const exchange = new URL(karim.page.url()).pathname;

  // She names a price between the two, and he takes it.
  await openAmongOwn(amina, { title }, exchange);
  await page.getByText(t('exchanges.verb.sell.counter'), { exact: true }).first().click();
  await page.getByLabel(t('exchanges.page.price.label')).fill('105');
  await press(page, t('exchanges.verb.sell.counter'));
  await appears(karim, t('exchanges.next.sell.asker.countered', { name: 'Amina' }));
  await mustBeUsable(karim.page);
  await act(karim, t('exchanges.verb.sell.accept-price'));
  await appears(amina, t('exchanges.next.sell.owner.agreed', { name: 'Karim' }));
  await act(amina, t('exchanges.verb.sell.make-ready'));
  await appears(karim, t('exchanges.next.sell.asker.ready', { name: 'Amina' }));
  await mustBeUsable(karim.page);
  await karim.page.getByLabel(t('exchanges.page.code.label', { name: 'Amina' })).fill(await codeOf(amina));
  await press(karim.page, t('exchanges.page.enter.asker.hand-over'));
  await act(karim, t('exchanges.verb.sell.all-good'));
  await appears(amina, t('reviews.form.send'));
  await mustBeUsable(amina.page);
  expect([...amina.complaints, ...karim.complaints]).toEqual([]);
});
