import { expect, test } from 'vitest';
import { mustBeUsable } from './support/chromium';
import { act, atHome, begin, callIt, goOn, publish, screen, verbOf, withoutPhoto } from './support/posting';
import { openScene } from './support/scene';
import { appears, codeOf, lookUp, neighbour, openAmongOwn, press, type Neighbour } from './support/walk';

const scene = openScene();

async function postSwap(one: Neighbour, title: string, wanted: string): Promise<void> {
  const { page, t } = one;
  await begin(one, 'good', 'swap');
  await withoutPhoto(one);
  await callIt(one, 'good', { title, description: 'It works.', category: 'Games and toys' });
  await screen(one, t('listings.post.terms.title-swap'));
  await page.getByLabel(t('listings.post.terms.wanted')).fill(wanted);
  await page.locator('label', { hasText: t('listings.post.condition.good-hint') }).click();
  await goOn(one);
  await atHome(one);
  await atHome(one, t('listings.post.when.title'));
  await publish(one, title);
}

test('Nadia and Lucie swap a sledge for a chess set, each with her code, in English and at a desk', async () => {
  const where = { browser: scene.browser, url: scene.village.url, locale: 'en', width: 1280 } as const;
  const nadia = await neighbour('Nadia', where);
  const lucie = await neighbour('Lucie', where);
  const { t } = nadia;
  const [sledge, chess] = ['Wooden sledge for two', 'Olive wood chess set'];
  await postSwap(nadia, sledge, 'A board game');
  await postSwap(lucie, chess, 'Something for the snow');

  await lookUp(lucie, 'wooden sledge', sledge);
  await mustBeUsable(lucie.page);
  await press(lucie.page, verbOf(lucie, 'swap'));
  await screen(lucie, t('exchanges.ask.title.swap'));
  await lucie.page.getByRole('radio', { name: chess }).check();
  await lucie.page
    .getByLabel(t('exchanges.ask.form.note', { name: 'Nadia' }))
    .fill('We never play any more.');
  await press(lucie.page, verbOf(lucie, 'swap'));
  await screen(lucie, new RegExp(sledge));
  const exchange = new URL(lucie.page.url()).pathname;

  await openAmongOwn(nadia, { title: sledge }, exchange);
  await appears(nadia, chess);
  await act(nadia, t('exchanges.verb.swap.agree'));
  await appears(lucie, t('exchanges.page.swap.receive', { title: sledge }));
  await mustBeUsable(lucie.page);

  // Each types the code of the other, one thing after the other.
  const [sledgeCode, chessCode] = [await codeOf(nadia), await codeOf(lucie)];
  await lucie.page.getByLabel(t('exchanges.page.code.label', { name: 'Nadia' })).fill(sledgeCode);
  await press(lucie.page, t('exchanges.page.swap.enter'));
  await appears(nadia, t('exchanges.page.now.half'));
  await appears(lucie, t('exchanges.page.now.half'));
  await mustBeUsable(nadia.page);
  await nadia.page.getByLabel(t('exchanges.page.code.label', { name: 'Lucie' })).fill(chessCode);
  await press(nadia.page, t('exchanges.page.swap.enter'));
  await appears(lucie, t('exchanges.page.now.handed-over.swap'));
  await act(lucie, t('exchanges.verb.swap.all-good'));
  await appears(nadia, t('reviews.form.send'));
  await mustBeUsable(lucie.page);
  expect([...nadia.complaints, ...lucie.complaints]).toEqual([]);
});
