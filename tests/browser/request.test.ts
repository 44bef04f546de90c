import { expect, test } from 'vitest';
import { addDays, dayAt, toDay } from '@/lib/ground/period';
import { mustBeUsable } from './support/chromium';
import { act, atHome, begin, callIt, publish, screen } from './support/posting';
import { openScene } from './support/scene';
import { appears, codeOf, follow, lookUp, neighbour, openAmongOwn, press } from './support/walk';

const scene = openScene();
const inDays = (days: number) => addDays(toDay(dayAt(new Date(), 'Europe/Paris')), days);

test('Karim looks for a cider press, and Amina who has one lends it, both in French and on a telephone', async () => {
  const where = { browser: scene.browser, url: scene.village.url, locale: 'fr', width: 360 } as const;
  const karim = await neighbour('Karim', where);
  const amina = await neighbour('Amina', where);
  const { t } = karim;
  const title = 'Un pressoir pour cent kilos de pommes';

  await begin(karim, 'request', { label: 'Je cherche un objet' });
  const description = 'Pour faire du jus avec la classe, un samedi.';
  await callIt(karim, 'request', { title, description, category: 'Cuisine et vaisselle' });
  await atHome(karim, t('listings.post.place.title-request'));
  await atHome(karim, t('listings.post.when.title-request'));
  await publish(karim, title);

  // She has one: the days, a word, and her offer is on its way.
  await lookUp(amina, 'pressoir pommes', title);
  await mustBeUsable(amina.page);
  await follow(amina.page, t('requests.panel.have'));
  await screen(amina, t('requests.offer.title'));
  await amina.page.getByLabel(t('requests.offer.from'), { exact: true }).fill(inDays(3));
  await amina.page.getByLabel(t('requests.offer.to'), { exact: true }).fill(inDays(5));
  await amina.page.getByLabel(t('requests.offer.note', { name: 'Karim' })).fill('Le mien prend vingt kilos.');
  await press(amina.page, t('requests.offer.send'));
  await amina.page.waitForURL('**/exchanges/*');
  const exchange = new URL(amina.page.url()).pathname;

  // He says yes; from then on it is a loan, with her as the one who lends.
  await openAmongOwn(karim, { title }, exchange);
  await appears(karim, 'Le mien prend vingt kilos.');
  await act(karim, t('exchanges.verb.lend.take'));
  await appears(amina, t('exchanges.next.lend.owner.agreed', { name: 'Karim' }));
  await mustBeUsable(amina.page);
  await karim.page.getByLabel(t('exchanges.page.code.label', { name: 'Amina' })).fill(await codeOf(amina));
  await press(karim.page, t('exchanges.page.enter.asker.hand-over'));
  await appears(amina, t('exchanges.page.now.handed-over.lend'));
  await mustBeUsable(karim.page);
  expect([...karim.complaints, ...amina.complaints]).toEqual([]);
});
