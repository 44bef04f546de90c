import { expect, test } from 'vitest';
import { addDays, dayAt, toDay } from '@/lib/ground/period';
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
} from './support/walk';

const scene = openScene();

const thing = {
  mode: 'lend',
  title: 'Escabeau de cinq marches',
  description: 'Stable, pieds en caoutchouc. Il tient dans une voiture.',
  category: 'Échelles et chantier',
} as const;

test('Karim borrows the stepladder that Amina posts, both in French and on a telephone', async () => {
  const where = { browser: scene.browser, url: scene.village.url, locale: 'fr', width: 360 } as const;
  const amina = await neighbour('Amina', where);
  const karim = await neighbour('Karim', where);
  const { t } = amina;
  const address = await post(amina, thing);

  // He finds it, and chooses the first day on the calendar and the last in a plain field.
  await find(karim, 'escabeau', thing.title);
  await mustBeUsable(karim.page);
  const today = dayAt(new Date(), 'Europe/Paris');
  const [from, to] = [addDays(toDay(today), 2), addDays(toDay(today), 4)];
  const dayOf = (day: string) => karim.page.locator(`[data-day="${day}"]`);
  await dayOf(from).click();
  expect(await karim.page.getByLabel(t('exchanges.calendar.from'), { exact: true }).inputValue()).toBe(from);
  await karim.page.getByLabel(t('exchanges.calendar.to'), { exact: true }).fill(to);
  const exchange = await ask(karim, thing, amina, 'Pour repeindre un plafond.');

  // She agrees, and his page says so by itself.
  await openAmongOwn(amina, thing, exchange);
  await press(amina.page, t('exchanges.verb.lend.agree'));
  await appears(karim, t('exchanges.page.own-code', { name: 'Amina' }));
  await say(amina, 'Passez après 17 h, sonnez à la grange.');
  await appears(karim, 'Passez après 17 h, sonnez à la grange.');
  await say(karim, 'Merci, j’arrive en vélo.');
  await appears(amina, 'Merci, j’arrive en vélo.');
  await mustBeUsable(karim.page);

  // He types her code when he has it in hand.
  await karim.page.getByLabel(t('exchanges.page.code.label', { name: 'Amina' })).fill(await codeOf(amina));
  await press(karim.page, t('exchanges.page.enter.asker.hand-over'));
  await appears(karim, t('exchanges.page.now.handed-over.lend'));
  await appears(amina, t('exchanges.page.now.handed-over.lend'));
  await mustBeUsable(karim.page);

  // She types his when it is back.
  await amina.page.getByLabel(t('exchanges.page.code.label', { name: 'Karim' })).fill(await codeOf(karim));
  await amina.page.locator('label', { hasText: t('exchanges.page.outcome.ok') }).click();
  await press(amina.page, t('exchanges.page.enter.owner.return'));
  await appears(amina, t('reviews.form.send'));
  await appears(karim, t('reviews.form.send'));
  await mustBeUsable(amina.page);

  // Neither reads what the other wrote before both have written.
  await review(karim, 'Escabeau solide, accueil chaleureux.');
  await amina.page.reload();
  expect(await amina.page.getByText('Escabeau solide').count()).toBe(0);
  await review(amina, 'Rendu propre et à l’heure.');
  await appears(amina, 'Escabeau solide, accueil chaleureux.');
  await karim.page.reload();
  await appears(karim, 'Rendu propre et à l’heure.');
  await mustBeUsable(karim.page);

  // The neighbours read it too, and the days are free again.
  await karim.page.goto(scene.village.url + address);
  await appears(karim, 'Escabeau solide, accueil chaleureux.');
  for (const day of [from, to]) expect(await dayOf(day).getAttribute('aria-disabled')).toBeNull();
  expect([...amina.complaints, ...karim.complaints]).toEqual([]);
});
