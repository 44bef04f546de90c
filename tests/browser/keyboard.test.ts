import { expect, test } from 'vitest';
import { addDays, dayAt, toDay } from '@/lib/ground/period';
import { words } from '@/lib/i18n/words';
import { thingsIn } from '@/tests/support/people';
import { somebody } from './support/chromium';
import { pressOn, tabTo, typeInto } from './support/keyboard';
import { openScene } from './support/scene';
import { titled } from './support/walk';

const scene = openScene();
const t = words('fr');

test('Léa has no mouse: she comes in with a code, joins and asks for a thing, and always sees where she is', async () => {
  const [thing] = (await thingsIn(scene.village.db, 'lend')).filter(({ title }) =>
    title.includes('Microscope'),
  );
  if (!thing) throw new Error('nobody lends the microscope');
  const { page, context, complaints } = await somebody(scene.browser, { width: 360, locale: 'fr' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByLabel(name, { exact: true });

  // She chooses a day with the arrows, and a last one two days later.
  await page.goto(`${scene.village.url}/fr/pilat/listings/${thing.address}`);
  const grid = page.getByRole('grid');
  await tabTo(page, grid.locator('button[tabindex="0"]'));
  const today = toDay(dayAt(new Date(), 'Europe/Paris'));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? null);
  const arrive = (day: string) => expect.poll(focused).toBe(day);
  const start = toDay((await focused()) ?? today);
  await page.keyboard.press('ArrowDown');
  await arrive(addDays(start, 7));
  await page.keyboard.press('ArrowRight');
  await arrive(addDays(start, 8));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await arrive(addDays(start, 9));
  await page.keyboard.press('ArrowRight');
  await arrive(addDays(start, 10));
  await page.keyboard.press('Enter');
  const days = { from: addDays(start, 8), to: addDays(start, 10) };
  expect(await field(t('exchanges.calendar.from')).inputValue()).toBe(days.from);
  expect(await field(t('exchanges.calendar.to')).inputValue()).toBe(days.to);
  await pressOn(page, button(t('listings.page.ask.lend')));

  // Nobody knows her yet: the code comes by mail, and leads back to the thing.
  await titled(page, t('members.sign-in.title'));
  await typeInto(page, field(t('members.sign-in.email')), 'lea.marchand@example.org');
  await page.keyboard.press('Enter');
  await titled(page, t('members.code.title'));
  const letters = await context.newPage();
  await letters.goto(`${scene.village.url}/fr/outbox?to=lea.marchand@example.org`);
  const code = (await letters.locator('.digits').first().innerText()).replace(/\D/g, '');
  await letters.close();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');

  await titled(page, t('members.join.title', { community: 'Pélussin et le Pilat' }));
  await typeInto(page, field(t('members.join.first-name')), 'Léa');
  await typeInto(page, page.getByRole('combobox'), 'maclas');
  await page.getByRole('option', { name: /Maclas/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('combobox').inputValue()).toContain('Maclas');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await pressOn(page, page.locator('#adult'), ' ');
  await pressOn(page, page.locator('#agrees'), ' ');
  await pressOn(page, button(t('members.join.send')));

  await titled(page, t('exchanges.ask.title.lend'));
  expect(await field(t('exchanges.calendar.from')).inputValue()).toBe(days.from);
  const note = field(t('exchanges.ask.form.note', { name: thing.owner }));
  await typeInto(page, note, 'Pour regarder des plumes avec ma classe.');
  await pressOn(page, button(t('listings.page.ask.lend')));
  await titled(page, new RegExp(thing.title));
  await page.getByText('Pour regarder des plumes avec ma classe.').first().waitFor();
  expect(complaints).toEqual([]);
});
